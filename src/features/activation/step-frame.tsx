import { observer } from 'mobx-react-lite';
import type { ReactNode } from 'react';
import { View } from '@tarojs/components';
import type { ActivationStep } from '@contract/activation';
import { wordsOf } from '@contract/problem';
import type { Problem } from '@contract/result';
import { Notice } from '@/ui/notice';
import { ProblemNotice } from '@/ui/problem-notice';
import { copy } from './activation.copy';
import type { Collecting } from './activation.state';
import type { ActivationStore } from './activation.store';
import { Way } from './way';

interface Props {
  readonly store: ActivationStore;
  readonly step: ActivationStep;
  readonly goHome: () => void;
  readonly children: (activation: Collecting, isBusy: boolean) => ReactNode;
}

/** Only the bureau can help: pressing on would lead nowhere. */
const endsHere = (problem: Problem | null): boolean =>
  problem !== null && wordsOf(problem.code).next === 'ask-bureau';

/** Why the last try came to nothing. To try again is what the step's own button is for. */
function LastNo({ problem, goHome }: { readonly problem: Problem | null } & Pick<Props, 'goHome'>) {
  const anew = problem && copy.anew[problem.code];
  if (anew) return <Notice tone="calm" {...anew} />;
  return <ProblemNotice problem={problem} acts={{ 'ask-bureau': goHome }} />;
}

/** What every step has: the way, and the last refusal with its next step. */
export const StepFrame = observer(function StepFrame(props: Props) {
  const { store, step, goHome, children } = props;
  const { state } = store;
  if (state.step === 'idle') {
    const open = () => void store.open();
    const acts = { retry: open, 'sign-in': open, 'start-over': open, 'ask-bureau': goHome };
    return <ProblemNotice problem={state.problem} acts={acts} />;
  }
  // The page of another step is on its way; this one has nothing to show.
  if (state.step !== 'collecting' || state.activation.next !== step) {
    return <View aria-live="polite">{copy.opening}</View>;
  }
  return (
    <>
      <Way activation={state.activation} />
      <LastNo problem={state.problem} goHome={goHome} />
      {endsHere(state.problem) ? null : children(state.activation, state.busy)}
    </>
  );
});
