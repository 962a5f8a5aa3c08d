import { civilMidnight } from '../domain/civil-time';
import { triesKeptMs } from '../domain/tries';
import type { Parts } from '../ports/parts';

/** Rows per table and round: short enough never to be in anybody's way. */
const rows = 1000;
/** Rounds of one cleaning: a hundred thousand rows per table, more than a minute's requests leave. */
const mostRounds = 100;

/**
 * Removes what has expired, round after round until one is not full; gives how many rows. What is
 * still left after the last round waits for the next cleaning.
 */
export async function sweepOnce({
  store,
  clock,
  settings,
}: Pick<Parts, 'store' | 'clock' | 'settings'>): Promise<number> {
  const nowMs = clock.now();
  const limits = {
    nowMs,
    rows,
    codeUsesBeforeMs: nowMs - settings.codeUseKeptMs,
    activationsBeforeMs: nowMs - settings.activationKeptMs,
    repliesBeforeMs: nowMs - settings.replyKeptMs,
    triesBeforeMs: nowMs - settings.operatorTriesKeptMs,
    wrongTriesBeforeMs: nowMs - triesKeptMs,
    messagesBeforeMs: nowMs - settings.messageKeptMs,
    signOnsBeforeMs: civilMidnight(nowMs),
    resultsBeforeMs: nowMs - settings.resultKeptMs,
  };
  let removed = 0;
  for (let round = 0; round < mostRounds; round += 1) {
    const counts = Object.values(await store.sweeping.sweep(limits));
    removed += counts.reduce((sum, count) => sum + count, 0);
    if (counts.every((count) => count < rows)) break;
  }
  return removed;
}
