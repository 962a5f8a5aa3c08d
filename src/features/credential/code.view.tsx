import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import type { Channel } from '@contract/channel';
import { Announce } from '@/ui/announce';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { CodePanelSkeleton } from '@/ui/code-panel';
import { Hint } from '@/ui/hint';
import { Notice } from '@/ui/notice';
import { ProblemNotice } from '@/ui/problem-notice';
import { ResultMark } from '@/ui/result-mark';
import { Skeleton } from '@/ui/skeleton';
import { CheckView } from './check.view';
import { sizesFor, type Drawing } from './code-canvases';
import { CodeHelp } from './code-help.view';
import { spokenOf } from './code-spoken';
import { copy, helpCopy } from './code.copy';
import type { CodeState } from './code.state';
import type { CodeStore } from './code.store';
import { FrozenView } from './frozen.view';
import type { CodeNews } from './code-news';
import { News } from './code-news.view';
import { Meanwhile, ShownCode } from './shown-code.view';

interface Props {
  readonly store: CodeStore;
  readonly news: CodeNews;
  readonly channel: Channel;
  readonly drawing: Drawing;
  readonly activate: () => void;
  /** The recipe's evidence brings a frozen credential back. */
  readonly thaw: () => void;
  readonly openSelfPay: () => void;
  readonly openReceipt: (messageId: string) => void;
  readonly goHome: () => void;
}

/** The code, as long as it is good; then the next one. @requirement D1 */
export const CodeView = observer(function CodeView(props: Props) {
  const [isHelping, setHelping] = useState(false);
  const { store } = props;
  const { state } = store;
  const { calm, now } = spokenOf(state);
  const isHelp = isHelping && (state.step === 'shown' || state.step === 'failed');
  return (
    <>
      <Announce id="code-said" text={calm} />
      <Announce id="code-said-now" text={now} isUrgent />
      {isHelp ? (
        <CodeHelp store={store} state={state} onBack={() => setHelping(false)} />
      ) : (
        <CodePage {...props} openHelp={() => setHelping(true)} />
      )}
    </>
  );
});

/** Something is on its way and its size is not known: what stood under it would move when it comes. */
const isWaiting = (state: CodeState): boolean =>
  state.step === 'hidden' ||
  state.step === 'loading' ||
  (state.step === 'freezing' && !state.problem);

const CodePage = observer(function CodePage(props: Props & { readonly openHelp: () => void }) {
  const { store, goHome, openHelp } = props;
  const { state } = store;
  const { step } = state;
  const isCode = step === 'shown' || step === 'failed';
  return (
    <>
      <Body {...props} />
      {isCode || step === 'used' ? <SelfPay {...props} /> : null}
      {isCode ? (
        <Button id="code-help" kind="link" onTap={openHelp}>
          {helpCopy.open}
        </Button>
      ) : null}
      {step === 'inactive' || isWaiting(state) ? null : (
        <Button id="code-home" kind="link" onTap={goHome}>
          {copy.home}
        </Button>
      )}
      {step === 'shown' ? <Meanwhile {...props} state={state} /> : null}
    </>
  );
});

const Body = observer(function Body(props: Props) {
  const { store, channel, drawing } = props;
  const { state } = store;
  switch (state.step) {
    case 'hidden':
    case 'loading':
      return <CodePanelSkeleton id="code-loading" sizes={sizesFor(drawing.windowWidth)} />;
    case 'verify':
      return (
        <CheckView
          purpose="show"
          channel={channel}
          title={copy.verify.title}
          words={copy.verify.words[channel]}
          checking={state}
          wait={store.wait}
          onAct={(act) => void store.prove(act)}
        />
      );
    case 'shown':
      return <ShownCode store={store} state={state} drawing={drawing} />;
    case 'used':
      return <Used {...props} state={state} />;
    case 'captured':
      return <Captured store={store} state={state} />;
    default:
      return <NoCode {...props} state={state} />;
  }
});

interface UsedProps extends Props {
  readonly state: Extract<CodeState, { step: 'used' }>;
}

/** Stays until it is tapped away for who reads slowly; else the next code comes by itself. */
const Used = observer(function Used({ store, news, state, openReceipt }: UsedProps) {
  return (
    <>
      <Card>
        <ResultMark
          id="code-used"
          isQuiet
          words={copy.used(state.use)}
          detail={copy.usedFor(state.use)}
        />
      </Card>
      <News news={news} openReceipt={openReceipt} />
      <Button id="code-another" onTap={() => void store.refresh()}>
        {copy.another}
      </Button>
      <Button id="code-not-me" kind="secondary" onTap={() => void store.freeze()}>
        {copy.notMe}
      </Button>
      <Hint>{copy.notMeWhy}</Hint>
    </>
  );
});

interface CapturedProps {
  readonly store: CodeStore;
  readonly state: Extract<CodeState, { step: 'captured' }>;
}

function Captured({ store, state: { reason, isOver } }: CapturedProps) {
  const words = copy.captured;
  return (
    <>
      <Notice id="code-captured" tone="alert" words={words[reason]} advice={words.why} />
      <Button id="code-again" isDisabled={!isOver} onTap={() => void store.refresh()}>
        {words.again}
      </Button>
      {isOver ? null : <Hint>{words.isOn}</Hint>}
    </>
  );
}

interface NoCodeProps extends Props {
  readonly state: Extract<CodeState, { step: 'inactive' | 'frozen' | 'freezing' | 'failed' }>;
}

function NoCode({ store, state, activate, thaw }: NoCodeProps) {
  const retry = () => void store.refresh();
  switch (state.step) {
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
    case 'freezing':
      return state.problem ? (
        <>
          <ProblemNotice problem={state.problem} acts={{}} />
          <Button id="code-freeze-again" onTap={() => void store.freeze()}>
            {copy.freezeAgain}
          </Button>
        </>
      ) : (
        <Skeleton id="code-freezing" label={copy.freezing} />
      );
    case 'frozen':
      return <FrozenView isNew={false} thaw={thaw} />;
    case 'failed':
      return state.hasRunOut ? (
        <Notice id="code-run-out" tone="alert" words={copy.runOut} advice={copy.runOutAdvice} />
      ) : (
        <>
          <ProblemNotice
            problem={state.problem}
            acts={{ retry, 'sign-in': retry, wait: retry, 'refresh-code': retry }}
          />
          <Hint>{copy.meanwhile}</Hint>
        </>
      );
  }
}

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
