import type { Result } from '@contract/result';
import {
  afterWrong,
  decideTry,
  isForgiving,
  isWrongTry,
  triesNow,
  triesTold,
  type WrongTries,
} from '../domain/tries';
import type { Parts } from '../ports/parts';
import type { Nouns } from '../ports/store';
import type { TrySubject } from '../ports/store/tries';

type Needs = Pick<Parts, 'store' | 'clock'>;

const withTold = <T>(result: Result<T>, told: Readonly<Record<string, number>>): Result<T> =>
  result.ok
    ? result
    : { ok: false, problem: { ...result.problem, detail: { ...result.problem.detail, ...told } } };

/**
 * One try inside of a transaction: refused while the tries are locked, counted when it is wrong, forgotten
 * when it is right. The no says how many are left, or how long to wait. @requirement C2
 */
export async function tryInside<T>(
  of: TrySubject,
  at: { readonly nouns: Pick<Nouns, 'tries'>; readonly nowMs: number },
  check: () => Promise<Result<T>>,
): Promise<Result<T>> {
  const { nouns, nowMs } = at;
  const tries = triesNow(await nouns.tries.lock(of), nowMs);
  const mayTry = decideTry(tries, nowMs);
  if (!mayTry.ok) return mayTry;
  const result = await check();
  if (result.ok) {
    await nouns.tries.forget(of);
    return result;
  }
  if (!isWrongTry(result)) return result;
  const wrong = afterWrong(tries, nowMs);
  await nouns.tries.save(of, wrong);
  return withTold(result, triesTold(wrong, nowMs));
}

/** Counts the try as a wrong one before it is looked at, so that guesses sent at once are counted as well. */
function countBefore(of: TrySubject, needs: Needs) {
  return needs.store.transaction(async ({ tries }) => {
    const nowMs = needs.clock.now();
    const before = triesNow(await tries.lock(of), nowMs);
    const mayTry = decideTry(before, nowMs);
    const counted = afterWrong(before, nowMs);
    if (mayTry.ok) await tries.save(of, counted);
    return { mayTry, before, counted, nowMs };
  });
}

/** A no that is nobody's mistake costs no try: one is taken back, others made meanwhile stay. */
const giveBack = (of: TrySubject, before: WrongTries, needs: Needs): Promise<void> =>
  needs.store.transaction(async ({ tries }) => {
    const now = await tries.lock(of);
    const wrong = Math.max(0, now.wrong - 1);
    await tries.save(of, wrong === before.wrong ? before : { ...now, wrong });
  });

/**
 * One try whose look takes long or goes to somebody else's service, outside of any transaction.
 * @requirement C2
 */
export async function tryOutside<T>(
  of: TrySubject,
  needs: Needs,
  check: () => Promise<Result<T>>,
): Promise<Result<T>> {
  const { mayTry, before, counted, nowMs } = await countBefore(of, needs);
  if (!mayTry.ok) return mayTry;
  const result = await check();
  if (result.ok && isForgiving(of.kind)) await needs.store.tries.forget(of);
  else if (!isWrongTry(result)) await giveBack(of, before, needs);
  return isWrongTry(result) ? withTold(result, triesTold(counted, nowMs)) : result;
}
