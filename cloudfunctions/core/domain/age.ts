import { ok, refuse, type Result } from '@contract/result';
import { civilDate } from './civil-time';
import type { NamedPerson } from './person';

/** All data of somebody younger needs a guardian's own consent (PIPL 28 and 31). @requirement X9 */
const guardianUnderYears = 14;

/** The birth date in a resident identity number, `yyyy-MM-dd`, or null for another document. */
function bornOn({ idType, idNumber }: NamedPerson): string | null {
  const found = /^\d{6}(\d{4})(\d{2})(\d{2})[\dX]{4}$/.exec(idNumber);
  return idType === '01' && found ? `${found[1]}-${found[2]}-${found[3]}` : null;
}

/**
 * Full years on a civil day. Somebody born on 29 February is a year older on 1 March of other years, since
 * a year is complete when the day of birth is reached.
 */
export function fullYears(birthDate: string, day: string): number {
  const years = Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return day.slice(5) < birthDate.slice(5) ? years - 1 : years;
}

/** May this person activate without a guardian? The lawful way for a child is the window for now. @requirement X9 */
export function decideAge(person: NamedPerson, nowMs: number): Result<null> {
  const birthDate = bornOn(person);
  if (birthDate === null) return ok(null);
  const isChild = fullYears(birthDate, civilDate(nowMs)) < guardianUnderYears;
  return isChild ? refuse('GUARDIAN_NEEDED') : ok(null);
}
