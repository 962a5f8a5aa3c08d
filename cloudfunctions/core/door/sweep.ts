import type { Parts } from '../ports/parts';

/** Rows per table and round: short enough never to be in anybody's way. */
const rows = 1000;

/** Removes what has expired, a bounded number of rows; gives how many. */
export async function sweepOnce({
  store,
  clock,
  settings,
}: Pick<Parts, 'store' | 'clock' | 'settings'>): Promise<number> {
  const nowMs = clock.now();
  const counts = await store.sweeping.sweep({
    nowMs,
    rows,
    codeUsesBeforeMs: nowMs - settings.codeUseKeptMs,
    activationsBeforeMs: nowMs - settings.activationKeptMs,
    repliesBeforeMs: nowMs - settings.replyKeptMs,
    resultsBeforeMs: nowMs - settings.resultKeptMs,
  });
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}
