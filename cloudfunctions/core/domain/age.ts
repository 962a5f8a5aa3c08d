import { ok, refuse, type Result } from '@contract/result';
import { civilDate } from './civil-time';
import type { NamedPerson } from './person';

/** All data of somebody younger needs a guardian's own consent (PIPL 28 and 31). @requirement X9 */
const guardianUnderYears = 14;

/** Full age in civil law (民法典 17). */
const adultYears = 18;

/** The birth date in a resident identity number, `yyyy-MM-dd`, or null for another document. */
export function birthDateOf({ idType, idNumber }: NamedPerson): string | null {
  const found = /^\d{6}(\d{4})(\d{2})(\d{2})[\dX]{4}$/.exec(idNumber.toUpperCase());
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

/** Full years of a person whose document tells the birth date, or null. @requirement X1 X9 */
export function ageOf(person: NamedPerson, nowMs: number): number | null {
  const birthDate = birthDateOf(person);
  return birthDate === null ? null : fullYears(birthDate, civilDate(nowMs));
}

/** Must a guardian consent for this person? @requirement X9 */
export function needsGuardian(person: NamedPerson, nowMs: number): boolean {
  const age = ageOf(person, nowMs);
  return age !== null && age < guardianUnderYears;
}

/** A guardian is of full age, and not the child. @requirement X9 */
export function decideGuardian(
  guardian: NamedPerson,
  child: NamedPerson,
  nowMs: number,
): Result<null> {
  const age = ageOf(guardian, nowMs);
  const isAdult = age !== null && age >= adultYears;
  return isAdult && guardian.idNumber !== child.idNumber ? ok(null) : refuse('GUARDIAN_UNFIT');
}
