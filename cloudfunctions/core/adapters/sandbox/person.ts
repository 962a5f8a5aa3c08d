import type { InsuredRecord } from '../../ports/insured-base';
import type { Identity } from '../../ports/identity';
import type { Born } from './named/line';

/** Somebody of the sandbox: synthetic from name to account. */
export interface SandboxPerson {
  /** Names the person at the vendor's side: `zhang-wei`, or `n42` for the forty-third generated one. */
  readonly key: string;
  readonly identity: Identity;
  /** yyyy-MM-dd */
  readonly birthDate: string;
  readonly isMale: boolean;
  /** Code of dictionary `naty`. */
  readonly people: string;
  /** The number of the phone in this person's hand. */
  readonly phone: string;
  /** What the insured base knows, or null for somebody who is not insured. */
  readonly record: InsuredRecord | null;
}

/** Whole years on the civil date `today` (yyyy-MM-dd). */
export function ageOn(birthDate: string, today: string): number {
  const years = Number(today.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return today.slice(5) < birthDate.slice(5) ? years - 1 : years;
}

const shanghaiOffsetMs = 8 * 60 * 60_000;
const dayMs = 24 * 60 * 60_000;

/** `yyyy-MM-dd` in Asia/Shanghai. */
export const civilDate = (atMs: number): string =>
  new Date(atMs + shanghaiOffsetMs).toISOString().slice(0, 10);

/** A birth date as it is on the civil date `today`. Nobody is born on a 29 February that never was. */
export function birthDateOn(born: Born, today: string): string {
  if (typeof born === 'string') return born;
  const day = new Date(Date.parse(today) + born.fromTodayDays * dayMs).toISOString();
  const year = Number(day.slice(0, 4)) - born.years;
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const rest = day.slice(5, 10) === '02-29' && !isLeap ? '02-28' : day.slice(5, 10);
  return `${year}-${rest}`;
}
