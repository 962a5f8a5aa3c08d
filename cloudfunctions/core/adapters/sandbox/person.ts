import type { InsuredRecord } from '../../ports/insured-base';
import type { Identity } from '../../ports/identity';

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
