import { createHash } from 'node:crypto';
import { indexOfKey, namedPhonesFrom } from './generated-people';
import { namedKeyByPhone } from './named-people';
import { personByKey, type AnyPerson } from './people';
import type { SandboxPerson } from './person';

/** A social security card of the sandbox. */
export interface SandboxCard {
  /** Printed on it: a letter and eight digits. */
  readonly number: string;
  /** card_sn, which the chip says: 32 hexadecimal digits. */
  readonly chip: string;
}

const letters = 'ABCD';
const shape = /^([A-D])(\d{8})$/;

const chipOf = (number: string): string =>
  createHash('sha256').update(`yima sandbox card ${number}`).digest('hex').slice(0, 32);

/** The card of a person: the end of the phone number, behind a letter that tells those apart who share one. */
export function cardOf({ key, phone }: Pick<SandboxPerson, 'key' | 'phone'>): SandboxCard {
  const round = Math.floor((indexOfKey(key) ?? 0) / namedPhonesFrom);
  const number = letters.charAt(round) + phone.slice(3);
  return { number, chip: chipOf(number) };
}

/** The person whose card has this number and this chip, or null: the way back of `cardOf`. */
export function personByCard({ number, chip }: SandboxCard, nowMs: number): AnyPerson | null {
  const [, letter = '', digits = ''] = shape.exec(number) ?? [];
  if (digits === '' || chip !== chipOf(number)) return null;
  const round = letters.indexOf(letter);
  const isNamed = Number(digits) >= namedPhonesFrom;
  const key = isNamed
    ? namedKeyByPhone(`169${digits}`)
    : `n${round * namedPhonesFrom + Number(digits)}`;
  return key === null || (isNamed && round > 0) ? null : personByKey(key, nowMs);
}
