import { clerkWordsOf } from '@contract/clerk-words';
import type { NextStep } from '@contract/problem';
import { refuse, type Result } from '@contract/result';
import type { Parts } from '../ports/parts';
import type { RequestKey } from '../ports/store/replies';

type Needs = Pick<Parts, 'store' | 'clock' | 'settings'>;

/** What a no asks for that the very same request may follow: it must be free to become a yes. */
const passing: ReadonlySet<NextStep> = new Set(['retry', 'wait', 'sign-in']);

/** A reply that a repeat must get again. */
const isFinal = (reply: Result<unknown>): boolean =>
  reply.ok || !passing.has(clerkWordsOf(reply.problem.code).next);

interface Doing {
  readonly store: Parts['store'];
  readonly work: () => Promise<Result<unknown>>;
}

async function carryOut(
  key: RequestKey,
  fence: number,
  { store: { replies }, work }: Doing,
): Promise<Result<unknown>> {
  try {
    const reply = await work();
    if (isFinal(reply)) await replies.keep(key, fence, JSON.stringify(reply));
    else await replies.release(key, fence);
    return reply;
  } catch (error) {
    await replies.release(key, fence);
    throw error;
  }
}

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
      return carryOut(key, claim.fence, { store, work });
  }
}
