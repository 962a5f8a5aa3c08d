import { observer } from 'mobx-react-lite';
import { View } from '@tarojs/components';
import type { Channel } from '@contract/channel';
import { Actions } from '@/ui/actions';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { DigitBoxes } from '@/ui/digit-boxes';
import { Field } from '@/ui/field';
import { Keypad } from '@/ui/keypad';
import { Lead } from '@/ui/lead';
import { ProblemNotice } from '@/ui/problem-notice';
import { ResultMark } from '@/ui/result-mark';
import { Skeleton } from '@/ui/skeleton';
import { CheckView } from './check.view';
import { passwordCopy as copy } from './credential.copy';
import type { PasswordState } from './password.state';
import type { PasswordStore } from './password.store';
import { Refusal } from './refusal.view';

interface Props {
  readonly store: PasswordStore;
  readonly channel: Channel;
  readonly changePhone: () => void;
  readonly showCode: () => void;
  readonly goHome: () => void;
}

/** 医保码密码: set, set anew, or the one of another channel. @requirement B1 C2 */
export const PasswordView = observer(function PasswordView(props: Props) {
  const { store, channel } = props;
  const { state } = store;
  switch (state.step) {
    case 'loading':
      return <Skeleton id="password-loading" label={copy.loading} lines={4} />;
    case 'sms':
      return <SmsStep {...props} state={state} />;
    case 'known':
      return <KnownStep store={store} state={state} />;
    case 'proving':
      return (
        <>
          <CheckView
            purpose="password"
            channel={channel}
            title={copy.proving.title}
            words={copy.proving.words}
            checking={state}
            wait={store.wait}
            onAct={(act) => void store.prove(act)}
          />
          <Button id="password-by-sms" kind="link" onTap={() => store.bySms()}>
            {copy.proving.bySms}
          </Button>
        </>
      );
    case 'first':
    case 'again':
      return <DigitsStep store={store} state={state} />;
    case 'done':
      return <Done {...props} isNew={state.isNew} />;
  }
});

function Done({ isNew, showCode, goHome }: Props & { readonly isNew: boolean }) {
  const { words, known, detail, use, home } = copy.done;
  return (
    <>
      <Card>
        <ResultMark id="password-done" words={isNew ? words : known} detail={detail} />
      </Card>
      <Actions>
        <Button id="password-use" onTap={showCode}>
          {use}
        </Button>
        <Button id="password-home" kind="link" onTap={goHome}>
          {home}
        </Button>
      </Actions>
    </>
  );
}

interface KnownProps {
  readonly store: PasswordStore;
  readonly state: Extract<PasswordState, { step: 'known' }>;
}

const KnownStep = observer(function KnownStep({ store, state }: KnownProps) {
  const isStill = state.busy || store.wait.secondsLeft > 0;
  return (
    <>
      <Refusal problem={state.problem} wait={store.wait} />
      <Card id="password-known">
        <Lead title={copy.known.title} words={copy.known.words} />
        <DigitBoxes id="password-digits" length={6} filled={state.digits.length} />
      </Card>
      <Keypad
        isStill={isStill}
        onDigit={(digit) => void store.press(digit)}
        onErase={() => store.erase()}
        onClear={() => store.clear()}
      />
      <Button id="password-forgot" kind="link" onTap={() => store.bySms()}>
        {copy.known.forgot}
      </Button>
    </>
  );
});

interface SmsProps extends Props {
  readonly state: Extract<PasswordState, { step: 'sms' }>;
}

const SmsStep = observer(function SmsStep({ store, state, changePhone, goHome }: SmsProps) {
  const { sent, smsCode, busy, problem } = state;
  const { secondsLeft } = store.resend;
  const send = () => void store.sendSms();
  const next = () => store.confirmSms();
  const again = store.hasSmsCode && !problem?.code.startsWith('SMS') ? next : send;
  return (
    <>
      <Refusal
        problem={problem}
        wait={store.wait}
        acts={{ retry: again, 'sign-in': again, activate: goHome, 'start-over': goHome }}
      />
      <Card>
        <Lead
          title={state.isReset ? copy.resetTitle : copy.title}
          words={sent ? copy.to(sent.phone) : copy.words}
        />
        <Field
          id="password-sms-code"
          label={copy.field}
          value={smsCode}
          placeholder={copy.placeholder}
          maxLength={6}
          onType={(text) => store.typeSms(text)}
        />
        <Button
          id="password-sms"
          kind="secondary"
          isBusy={busy}
          isDisabled={secondsLeft > 0}
          onTap={send}
        >
          {secondsLeft > 0 ? copy.smsIn(secondsLeft) : sent ? copy.smsAgain : copy.sms}
        </Button>
        <Button id="password-phone" kind="link" onTap={changePhone}>
          {copy.phone}
        </Button>
        {state.isReset ? (
          <Button id="password-other" kind="link" onTap={() => store.byProof()}>
            {copy.other}
          </Button>
        ) : null}
      </Card>
      <Actions>
        <Button id="password-next" isDisabled={!store.hasSmsCode} onTap={next}>
          {copy.next}
        </Button>
      </Actions>
    </>
  );
});

interface DigitsProps {
  readonly store: PasswordStore;
  readonly state: Extract<PasswordState, { step: 'first' | 'again' }>;
}

function DigitsStep({ store, state }: DigitsProps) {
  const words = copy[state.step];
  const isBusy = state.step === 'again' && state.busy;
  return (
    <>
      {state.step === 'first' ? <ProblemNotice problem={state.problem} acts={{}} /> : null}
      <Card id={`password-${state.step}`}>
        <Lead title={words.title} words={words.words} />
        <DigitBoxes id="password-digits" length={6} filled={state.digits.length} />
        {isBusy ? <View aria-live="polite">{copy.saving}</View> : null}
      </Card>
      <Keypad
        isStill={isBusy}
        onDigit={(digit) => void store.press(digit)}
        onErase={() => store.erase()}
        onClear={() => store.clear()}
      />
    </>
  );
}
