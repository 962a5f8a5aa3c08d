import { observer } from 'mobx-react-lite';
import { wordsOf } from '@contract/problem';
import type { Problem } from '@contract/result';
import { Notice } from '@/ui/notice';
import { copy } from './activation.copy';
import type { Act } from './activation.state';
import type { ActivationStore } from './activation.store';

/** Only the bureau can help: pressing on would lead nowhere. A slip that is used up still leaves the face. */
export const endsHere = (problem: Problem | null): boolean =>
  problem !== null &&
  problem.code !== 'SLIP_EXPIRED' &&
  wordsOf(problem.code).next === 'ask-bureau';

interface Said {
  readonly tone: 'alert' | 'calm';
  readonly words: string;
  readonly advice: string;
}

/** What happened and what to do now; how many tries are left, where the server counts them. */
function say({ code, detail }: Problem, tried: Act | null, isLockOver: boolean): Said {
  const isLocked = code === 'TRIES_LOCKED' || detail?.['triesLeft'] === 0;
  if (isLocked && isLockOver) return { tone: 'calm', ...copy.unlocked };
  const isSlipAlone = code === 'EVIDENCE_MISSING' && detail?.['step'] === 'guardian';
  if (tried === 'slip' && isSlipAlone) return { tone: 'alert', ...copy.slipAlone };
  const anew = copy.anew[code];
  if (anew) return { tone: 'calm', ...anew };
  const { words, advice } = wordsOf(code);
  const left = detail?.['triesLeft'];
  return {
    // Changing one's mind is nothing to be alarmed about.
    tone: code === 'USER_CANCELLED' ? 'calm' : 'alert',
    words,
    advice: typeof left === 'number' ? `${advice}。${copy.triesLeft(left)}` : advice,
  };
}

interface Props {
  readonly store: ActivationStore;
  readonly problem: Problem;
  /** What was tried. */
  readonly tried: Act | null;
}

/**
 * Why the last try came to nothing. To try again is what the step's own buttons are for; a button stands here only
 * where those cannot help: the camera's permission, and what the bureau has to mend first.
 */
export const LastNo = observer(function LastNo({ store, problem, tried }: Props) {
  const isLockOver = tried === null || store.waits[tried].secondsLeft === 0;
  const said = say(problem, tried, isLockOver);
  if (problem.code === 'FACE_NO_PERMISSION' && store.canOpenSettings) {
    const onTap = () => void store.openSettings();
    return <Notice {...said} action={{ id: 'notice-settings', text: copy.openSettings, onTap }} />;
  }
  if (endsHere(problem)) {
    const onTap = () => void store.open();
    return <Notice {...said} action={{ id: 'notice-again', text: copy.askAgain, onTap }} />;
  }
  return <Notice {...said} />;
});
