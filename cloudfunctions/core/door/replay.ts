import { canRetry } from '@contract/problem';
import { refuse, type Result } from '@contract/result';
import type { Parts } from '../ports/parts';
import type { RequestKey } from '../ports/store/replies';

type Needs = Pick<Parts, 'store' | 'clock' | 'settings'>;

/** A reply that a repeat must get again; a no that asks to try again must be free to become a yes. */
const isFinal = (reply: Result<unknown>): boolean => reply.ok || !canRetry(reply.problem.code);

/** Carries a request out once: a repeat gets the stored reply, a simultaneous one is asked to wait. */
export async function once(
  key: RequestKey,
  { store, clock, settings }: Needs,
  work: () => Promise<Result<unknown>>,
): Promise<Result<unknown>> {
  const nowMs = clock.now();
  const claim = await store.replies.claim(key, nowMs, nowMs - settings.replyAbandonedMs);
  switch (claim.kind) {
    case 'done':
      return JSON.parse(claim.reply) as Result<unknown>;
    case 'working':
      return refuse('STILL_WORKING');
    case 'different':
      return refuse('BAD_REQUEST');
    case 'mine':
      break;
  }
  try {
    const reply = await work();
    if (isFinal(reply)) await store.replies.keep(key, JSON.stringify(reply));
    else await store.replies.release(key);
    return reply;
  } catch (error) {
    await store.replies.release(key);
    throw error;
  }
}
