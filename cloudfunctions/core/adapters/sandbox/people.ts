import { indexOfPerson, indexOfPhone, personAt, populationSize } from './generated-people';
import { namedPeople, type NamedPerson } from './named-people';
import type { SandboxPerson } from './person';

/** Anybody of the sandbox; generated people have no habits of their own. */
export type AnyPerson = SandboxPerson & Partial<Pick<NamedPerson, 'habits'>>;

const byKey = new Map(namedPeople.map((person) => [person.key, person]));
const byNumber = new Map(namedPeople.map((person) => [person.identity.idNumber, person]));
const byPhone = new Map(namedPeople.map((person) => [person.phone, person]));

const generated = (index: number | null): SandboxPerson | null =>
  index === null || index >= populationSize ? null : personAt(index);

/** The person of a key such as `zhang-wei` or `n42`, or null. */
export function personByKey(key: string): AnyPerson | null {
  const index = /^n(?:0|[1-9]\d{0,8})$/.test(key) ? Number(key.slice(1)) : null;
  return byKey.get(key) ?? generated(index);
}

/** The person with this identity number, insured or not, or null. */
export const personByNumber = (idNumber: string): AnyPerson | null =>
  byNumber.get(idNumber) ?? generated(indexOfPerson(idNumber));

/** The person whose phone has had this number from the start, or null. */
export const personByPhone = (phone: string): AnyPerson | null =>
  byPhone.get(phone) ?? generated(indexOfPhone(phone));
