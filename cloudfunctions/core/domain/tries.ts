import { refuse, type Result, ok } from '@contract/result';
import type { ProblemCode } from '@contract/problem';

/** What somebody may type wrongly. */
export type TryKind = 'payPassword' | 'password' | 'sms' | 'slip' | 'register';

/**
 * A right one says that whoever types is its owner, so earlier errors are forgotten; not so a name and a
 * number, which may be anybody's: there a right one only costs nothing.
 */
export const isForgiving = (kind: TryKind): boolean => kind !== 'register';

/** Wrong tries since the last right one. */
export interface WrongTries {
  readonly wrong: number;
  /** No try is taken before this. */
  readonly lockedUntilMs: number;
  readonly changedAtMs: number;
}

const second = 1000;

/** Tries that cost nothing but a try. */
export const freeTries = 3;

/** The wait after the third wrong try, the next and every later one, in ms. @requirement C2 */
export const waitsMs: readonly number[] = [30 * second, 90 * second, 300 * second];

/** Wrong tries are forgotten when nobody has erred for so long, in ms. */
export const triesKeptMs = 24 * 60 * 60 * second;

/** Nobody has tried yet. */
export const noTries: WrongTries = { wrong: 0, lockedUntilMs: 0, changedAtMs: 0 };

const wrongCodes: ReadonlySet<ProblemCode> = new Set([
  'PAY_PASSWORD_WRONG',
  'PASSWORD_WRONG',
  'SMS_CODE_WRONG',
  'SLIP_WRONG',
  'NAME_OR_NUMBER_WRONG',
  'GUARDIAN_UNFIT',
]);

/** Does this no say that what was typed is wrong? Other noes are nobody's mistake and cost no try. */
export const isWrongTry = (result: Result<unknown>): boolean =>
  !result.ok && wrongCodes.has(result.problem.code);

/** The tries as they count now. */
export const triesNow = (tries: WrongTries, nowMs: number): WrongTries =>
  nowMs - tries.changedAtMs > triesKeptMs ? noTries : tries;

/** May another try be made now? */
export function decideTry(tries: WrongTries, nowMs: number): Result<null> {
  const waitMs = tries.lockedUntilMs - nowMs;
  return waitMs > 0 ? refuse('TRIES_LOCKED', { waitMs }) : ok(null);
}

/** The tries after one more wrong one. */
export function afterWrong(tries: WrongTries, nowMs: number): WrongTries {
  const wrong = tries.wrong + 1;
  const wait = waitsMs[Math.min(wrong - freeTries, waitsMs.length - 1)];
  return { wrong, lockedUntilMs: wait === undefined ? 0 : nowMs + wait, changedAtMs: nowMs };
}

/** What a person is told with a wrong try: how many are left, or how long to wait. */
export function triesTold(tries: WrongTries, nowMs: number): Readonly<Record<string, number>> {
  const triesLeft = Math.max(0, freeTries - tries.wrong);
  return triesLeft > 0 ? { triesLeft } : { triesLeft, waitMs: tries.lockedUntilMs - nowMs };
}
