import { observer } from 'mobx-react-lite';
import type { ReactNode } from 'react';
import { View } from '@tarojs/components';
import type { ActivationStep } from '@contract/activation';
import { wordsOf } from '@contract/problem';
import type { Problem } from '@contract/result';
import { ProblemNotice } from '@/ui/problem-notice';
import { copy } from './activation.copy';
import type { Collecting } from './activation.state';
import type { ActivationStore } from './activation.store';
import { Way } from './way';

interface Props {
  readonly store: ActivationStore;
  readonly step: ActivationStep;
  /** Does the step once more. */
  readonly again: () => void;
  readonly goHome: () => void;
  readonly children: (activation: Collecting, isBusy: boolean) => ReactNode;
}

/** Only the bureau can help: pressing on would lead nowhere. */
const endsHere = (problem: Problem | null): boolean =>
  problem !== null && wordsOf(problem.code).next === 'ask-bureau';

/** What every step has: the way, and the last refusal with its next step. */
export const StepFrame = observer(function StepFrame(props: Props) {
  const { store, step, again, goHome, children } = props;
  const { state } = store;
  const acts = (retry: () => void) => ({
    retry,
    'sign-in': retry,
    'start-over': () => void store.open(),
    'ask-bureau': goHome,
  });
  if (state.step === 'idle') {
    return <ProblemNotice problem={state.problem} acts={acts(() => void store.open())} />;
  }
  // The page of another step is on its way; this one has nothing to show.
  if (state.step !== 'collecting' || state.activation.next !== step) {
    return <View aria-live="polite">{copy.opening}</View>;
  }
  return (
    <>
      <Way activation={state.activation} />
      <ProblemNotice problem={state.problem} acts={acts(again)} />
      {endsHere(state.problem) ? null : children(state.activation, state.busy)}
    </>
  );
});
