import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import type { ActivationStep } from '@contract/activation';
import type { Problem } from '@contract/result';
import { Button } from '@/ui/button';
import { Hero } from '@/ui/hero';
import { ProblemNotice } from '@/ui/problem-notice';
import { Skeleton } from '@/ui/skeleton';
import { Sheet } from '@/ui/sheet';
import { copy, privacyText } from './credential.copy';
import type { CredentialStore } from './credential.store';
import { FrozenView } from './frozen.view';
import { HolderView, type HolderActs } from './holder.view';
import { WelcomeView } from './welcome.view';

interface Props extends HolderActs {
  readonly store: CredentialStore;
  /** What the last attempt to activate came to. */
  readonly problem: Problem | null;
  readonly isOpening: boolean;
  readonly activate: () => void;
  /** What a step of the activation is called. */
  readonly nameOfStep: (step: ActivationStep) => string;
}

/** The first page: activate, go on activating, or use. */
export const HomeView = observer(function HomeView(props: Props) {
  const [isReading, setReading] = useState(false);
  return (
    <>
      <Hero title={copy.hero.title} words={copy.hero.words} />
      <Body {...props} />
      {props.store.state.step === 'loading' ? null : (
        <Button id="home-privacy" kind="link" onTap={() => setReading(true)}>
          {copy.privacy}
        </Button>
      )}
      <Sheet reading={isReading ? privacyText : null} onClose={() => setReading(false)} />
    </>
  );
});

const Body = observer(function Body(props: Props) {
  const { store, problem, isOpening, activate, nameOfStep } = props;
  const { state } = store;
  const load = () => void store.load();
  switch (state.step) {
    case 'loading':
      return <Skeleton id="home-loading" label={copy.loading} lines={5} />;
    case 'failed':
      return (
        <ProblemNotice
          problem={state.problem}
          acts={{ retry: load, 'sign-in': load, wait: load }}
        />
      );
    case 'frozen':
      return (
        <>
          <ProblemNotice
            problem={problem}
            acts={{ retry: activate, 'sign-in': activate, 'start-over': activate }}
          />
          <FrozenView isNew={state.isNew} isOpening={isOpening} thaw={activate} />
        </>
      );
    case 'active':
      return <HolderView {...props} state={state} />;
    case 'none':
      return (
        <>
          <ProblemNotice
            problem={problem}
            acts={{ retry: activate, 'sign-in': activate, 'start-over': activate }}
          />
          <WelcomeView
            unfinished={state.unfinished ? nameOfStep(state.unfinished.next) : null}
            isOpening={isOpening}
            activate={activate}
          />
        </>
      );
  }
});
