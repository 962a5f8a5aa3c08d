import { observer } from 'mobx-react-lite';
import { View } from '@tarojs/components';
import { Actions } from '@/ui/actions';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { DigitBoxes } from '@/ui/digit-boxes';
import { Field } from '@/ui/field';
import { Keypad } from '@/ui/keypad';
import { Lead } from '@/ui/lead';
import { ProblemNotice } from '@/ui/problem-notice';
import { ResultMark } from '@/ui/result-mark';
import { passwordCopy as copy } from './credential.copy';
import type { PasswordState } from './password.state';
import type { PasswordStore } from './password.store';

interface Props {
  readonly store: PasswordStore;
  readonly changePhone: () => void;
  readonly showCode: () => void;
  readonly goHome: () => void;
}

/** 设置医保码密码 @requirement C2 */
export const PasswordView = observer(function PasswordView(props: Props) {
  const { store, showCode, goHome } = props;
  const { state } = store;
  switch (state.step) {
    case 'sms':
      return <SmsStep {...props} state={state} />;
    case 'first':
    case 'again':
      return <DigitsStep store={store} state={state} />;
    case 'done':
      return (
        <>
          <Card>
            <ResultMark id="password-done" words={copy.done.words} detail={copy.done.detail} />
          </Card>
          <Actions>
            <Button id="password-use" onTap={showCode}>
              {copy.done.use}
            </Button>
            <Button id="password-home" kind="link" onTap={goHome}>
              {copy.done.home}
            </Button>
          </Actions>
        </>
      );
  }
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
      <ProblemNotice
        problem={problem}
        acts={{ retry: again, 'sign-in': again, activate: goHome, 'start-over': goHome }}
      />
      <Card>
        <Lead title={copy.title} words={sent ? copy.to(sent.phone) : copy.words} />
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
