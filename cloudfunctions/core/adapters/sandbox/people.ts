import {
  indexOfKey,
  indexOfPerson,
  indexOfPhone,
  personAt,
  populationSize,
} from './generated-people';
import { namedByKey, namedByNumber, namedKeyByPhone, type NamedPerson } from './named-people';
import type { SandboxPerson } from './person';

/** Anybody of the sandbox; generated people have no habits of their own. */
export type AnyPerson = SandboxPerson & Partial<NamedPerson>;

const generated = (index: number | null): SandboxPerson | null =>
  index === null || index >= populationSize ? null : personAt(index);

/** The person of a key such as `zhang-wei` or `n42`, or null. Some are as old as the moment makes them. */
export function personByKey(key: string, nowMs: number = Date.now()): AnyPerson | null {
  return namedByKey(key, nowMs) ?? generated(indexOfKey(key));
}

/** The person with this identity number, insured or not, or null. */
export const personByNumber = (idNumber: string): AnyPerson | null =>
  namedByNumber(idNumber) ?? generated(indexOfPerson(idNumber));

/** The person whose phone has had this number from the start, or null. */
export function personByPhone(phone: string): AnyPerson | null {
  const key = namedKeyByPhone(phone);
  return key === null ? generated(indexOfPhone(phone)) : personByKey(key);
}
