import { observer } from 'mobx-react-lite';
import { useMemo } from 'react';
import { Text, View } from '@tarojs/components';
import type { Channel } from '@contract/channel';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { CodePanel } from '@/ui/code-panel';
import { Hint } from '@/ui/hint';
import { Notice } from '@/ui/notice';
import { ProblemNotice } from '@/ui/problem-notice';
import { ResultMark } from '@/ui/result-mark';
import { TimeLeft } from '@/ui/time-left';
import { sizesFor, useCodeDrawn, type Drawing } from './code-canvases';
import { copy } from './code.copy';
import type { CodeState } from './code.state';
import type { CodeStore } from './code.store';

interface Props {
  readonly store: CodeStore;
  readonly channel: Channel;
  readonly drawing: Drawing;
  readonly activate: () => void;
  readonly openSelfPay: () => void;
  readonly goHome: () => void;
}

/** The code, as long as it is good; then the next one. @requirement D1 */
export const CodeView = observer(function CodeView(props: Props) {
  const { store, goHome } = props;
  const { step } = store.state;
  return (
    <>
      <Body {...props} />
      {step === 'shown' || step === 'used' || step === 'failed' ? <SelfPay {...props} /> : null}
      {step === 'inactive' ? null : (
        <Button id="code-home" kind="link" onTap={goHome}>
          {copy.home}
        </Button>
      )}
    </>
  );
});

const Body = observer(function Body({ store, drawing, activate }: Props) {
  const { state } = store;
  const retry = () => void store.refresh();
  switch (state.step) {
    case 'hidden':
    case 'loading':
      return (
        <Card>
          <View aria-live="polite">{copy.loading}</View>
        </Card>
      );
    case 'shown':
      return <Shown store={store} state={state} drawing={drawing} />;
    case 'used':
      return (
        <Card>
          <ResultMark
            id="code-used"
            words={copy.used(state.use)}
            detail={copy.usedFor(state.use)}
          />
        </Card>
      );
    case 'inactive':
      return (
        <>
          <ProblemNotice problem={state.problem} acts={{}} />
          <Button id="code-activate" onTap={activate}>
            {copy.activate}
          </Button>
          <Hint>{copy.activateWhy}</Hint>
        </>
      );
    case 'failed':
      return (
        <>
          <ProblemNotice
            problem={state.problem}
            acts={{ retry, 'sign-in': retry, wait: retry, 'refresh-code': retry }}
          />
          <Hint>{copy.meanwhile}</Hint>
        </>
      );
  }
});

interface ShownProps {
  readonly store: CodeStore;
  readonly state: Extract<CodeState, { step: 'shown' }>;
  readonly drawing: Drawing;
}

function Shown({ store, state, drawing }: ShownProps) {
  const { code, lastUse, busy, problem } = state;
  const sizes = useMemo(() => sizesFor(drawing.windowWidth), [drawing.windowWidth]);
  useCodeDrawn(code.payload, sizes, drawing);
  const refresh = () => void store.refresh();
  return (
    <>
      {lastUse ? (
        <Notice
          id="code-last-used"
          tone="good"
          words={copy.used(lastUse)}
          advice={copy.lastUsed(lastUse)}
        />
      ) : null}
      <ProblemNotice problem={problem} acts={{ retry: refresh, 'sign-in': refresh }} />
      <CodePanel
        holderName={code.holderName}
        region={code.insuredRegion.name}
        payload={code.payload}
        sizes={sizes}
        how={copy.how}
      >
        <TimeLeft seconds={<SecondsLeft store={store} />} isBusy={busy} onRefresh={refresh} />
      </CodePanel>
    </>
  );
}

/** Alone, so that a second costs a few bytes and not a page. */
const SecondsLeft = observer(function SecondsLeft({ store }: { readonly store: CodeStore }) {
  return <Text id="code-seconds">{String(store.secondsLeft)}</Text>;
});

function SelfPay({ store, channel, openSelfPay }: Props) {
  const pay = async () => {
    if (!(await store.openPay())) openSelfPay();
  };
  return (
    <>
      <Button id="code-self-pay" kind="secondary" onTap={() => void pay()}>
        {copy.selfPay}
      </Button>
      <Hint>{copy.selfPayWhy[channel]}</Hint>
    </>
  );
}
