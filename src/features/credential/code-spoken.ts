import { copy } from './code.copy';
import type { CodeState } from './code.state';

/** What a screen reader says of the page: `calm` when it has finished its sentence, `now` at once. */
export interface Spoken {
  readonly calm: string;
  readonly now: string;
}

const words = copy.spoken;
const calmly = (calm: string): Spoken => ({ calm, now: '' });
const atOnce = (now: string): Spoken => ({ calm: '', now });
const silence = calmly('');

/**
 * Each text is said once, when it changes: so none of them counts anything down. Refusals, a capture, a missing
 * credential and the wait for freezing have parts of their own that are said as they come, and nothing here.
 */
export function spokenOf(state: CodeState): Spoken {
  switch (state.step) {
    case 'loading':
      return calmly(copy.loading);
    case 'shown':
      return calmly(spokenWhileShown(state));
    case 'used':
      return atOnce(words.used(state.use));
    case 'frozen':
      return atOnce(words.frozen);
    case 'hidden':
    case 'verify':
    case 'freezing':
    case 'captured':
    case 'inactive':
    case 'failed':
      return silence;
  }
}

function spokenWhileShown({
  busy,
  offlineMinutes,
  lastUse,
}: Extract<CodeState, { step: 'shown' }>): string {
  if (busy) return words.refreshing;
  if (offlineMinutes !== null) return words.offline;
  return lastUse ? words.lastUsed(lastUse) : words.shown;
}

/** Seconds at which the time left is said, the later first. */
const marks = [10, 30] as const;
/** A mark is passed for so long; after it the time left is silent until the next one. */
const markSeconds = 5;

/** How long the code is still good, at two moments of its minute; silent in between. */
export function timeSpoken(secondsLeft: number): string {
  const mark = marks.find((one) => secondsLeft <= one && secondsLeft > one - markSeconds);
  return mark === undefined ? '' : words.left(mark);
}
