import { refuse } from '@contract/result';
import {
  afterWrong,
  decideTry,
  isWrongTry,
  noTries,
  triesKeptMs,
  triesNow,
  triesTold,
  type WrongTries,
} from '@core/domain/tries';

const nowMs = 1_000_000;
const after = (count: number): WrongTries =>
  Array.from({ length: count }).reduce<WrongTries>((tries) => afterWrong(tries, nowMs), noTries);

describe('wrong tries', () => {
  it.each([
    [1, { triesLeft: 2 }],
    [2, { triesLeft: 1 }],
    [3, { triesLeft: 0, waitMs: 30_000 }],
    [4, { triesLeft: 0, waitMs: 90_000 }],
    [5, { triesLeft: 0, waitMs: 300_000 }],
    [9, { triesLeft: 0, waitMs: 300_000 }],
  ])('after %i say %j', (count, told) => expect(triesTold(after(count), nowMs)).toEqual(told));

  it('are locked to the millisecond, and open again then', () => {
    const tries = after(3);
    expect(decideTry(tries, nowMs + 29_999)).toEqual(refuse('TRIES_LOCKED', { waitMs: 1 }));
    expect(decideTry(tries, nowMs + 30_000).ok).toBe(true);
  });

  it('are forgotten when nobody has erred for a day', () => {
    expect(triesNow(after(5), nowMs + triesKeptMs)).toEqual(after(5));
    expect(triesNow(after(5), nowMs + triesKeptMs + 1)).toEqual(noTries);
  });

  it('are what was typed wrongly, not what somebody else’s service could not do', () => {
    expect(isWrongTry(refuse('PASSWORD_WRONG'))).toBe(true);
    expect(isWrongTry(refuse('REAL_NAME_DOWN'))).toBe(false);
    expect(isWrongTry({ ok: true, value: null })).toBe(false);
  });
});
