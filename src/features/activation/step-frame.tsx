import { observer } from 'mobx-react-lite';
import type { ReactNode } from 'react';
import type { ActivationStep } from '@contract/activation';
import { wordsOf } from '@contract/problem';
import type { Problem } from '@contract/result';
import { Button } from '@/ui/button';
import { Notice } from '@/ui/notice';
import { Skeleton } from '@/ui/skeleton';
import { copy } from './activation.copy';
import type { Act, Collecting } from './activation.state';
import type { ActivationStore } from './activation.store';
import { endsHere, LastNo } from './last-no';
import { Way } from './way';

interface Props {
  readonly store: ActivationStore;
  readonly step: ActivationStep;
  readonly goHome: () => void;
  readonly children: (activation: Collecting, busy: Act | null) => ReactNode;
}

/** The way back that needs no arrow in a corner. */
function Home({ goHome }: Pick<Props, 'goHome'>) {
  return (
    <Button id="step-home" kind="link" onTap={goHome}>
      {copy.home}
    </Button>
  );
}

/** The server could not be asked where things stand: ask again, or go home. */
function NotOpened({
  problem,
  open,
  goHome,
}: { readonly problem: Problem; readonly open: () => void } & Pick<Props, 'goHome'>) {
  const { words, advice } = wordsOf(problem.code);
  const action = { id: 'notice-retry', text: copy.retry, onTap: open };
  return (
    <>
      <Notice tone="alert" words={words} advice={advice} action={action} />
      <Home goHome={goHome} />
    </>
  );
}

/** What every step has: the way, the last refusal with its next step, and after one a way back. */
export const StepFrame = observer(function StepFrame(props: Props) {
  const { store, step, goHome, children } = props;
  const { state } = store;
  if (state.step === 'idle' && state.problem) {
    return <NotOpened problem={state.problem} open={() => void store.open()} goHome={goHome} />;
  }
  // The page of another step is on its way; this one has nothing to show.
  if (state.step !== 'collecting' || state.activation.next !== step) {
    return <Skeleton id="step-loading" label={copy.opening} lines={5} />;
  }
  const { activation, busy, problem, tried } = state;
  return (
    <>
      <Way activation={activation} />
      {problem ? <LastNo store={store} problem={problem} tried={tried} /> : null}
      {endsHere(problem) ? null : children(activation, busy)}
      {problem ? <Home goHome={goHome} /> : null}
    </>
  );
});
