import type { CaptureEvent } from '@/platform/capture/port';
import type { CodeState } from './code.state';

/** The code goes as soon as somebody takes a picture or records; null where nothing changes. */
export function afterCapture(
  state: CodeState,
  event: CaptureEvent,
  isRecorded: boolean,
): CodeState | null {
  const isOver = !isRecorded;
  if (state.step === 'captured') return { ...state, isOver };
  const isCode = state.step === 'shown' || state.step === 'loading';
  return isCode && event !== 'recordingEnded' ? { step: 'captured', reason: event, isOver } : null;
}
