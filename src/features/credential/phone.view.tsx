import { observer } from 'mobx-react-lite';
import { Actions } from '@/ui/actions';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Field } from '@/ui/field';
import { Lead } from '@/ui/lead';
import { ProblemNotice } from '@/ui/problem-notice';
import { ResultMark } from '@/ui/result-mark';
import { copy } from './phone.copy';
import type { PhoneState } from './phone.state';
import type { PhoneStore } from './phone.store';

interface Props {
  readonly store: PhoneStore;
  readonly goHome: () => void;
}

/** 修改手机号 @requirement C2 */
export const PhoneView = observer(function PhoneView({ store, goHome }: Props) {
  const { state } = store;
  if (state.step === 'form') return <Form store={store} state={state} goHome={goHome} />;
  return (
    <>
      <Card>
        <ResultMark id="phone-done" {...copy.done(state.phone)} />
      </Card>
      <Actions>
        <Button id="phone-home" onTap={goHome}>
          {copy.home}
        </Button>
      </Actions>
    </>
  );
});

interface FormProps extends Props {
  readonly state: Extract<PhoneState, { step: 'form' }>;
}

const Form = observer(function Form({ store, state, goHome }: FormProps) {
  const { phone, smsCode, asksPassword, password, busy, problem } = state;
  const { secondsLeft } = store.resend;
  const send = () => void store.sendSms();
  const save = () => void store.save();
  const again = store.hasSmsCode && !problem?.code.startsWith('SMS') ? save : send;
  return (
    <>
      <ProblemNotice
        problem={problem}
        acts={{ retry: again, 'sign-in': again, activate: goHome }}
      />
      <Card>
        <Lead title={copy.title} words={copy.words} />
        <Field
          id="phone-number"
          label={copy.phone}
          value={phone}
          placeholder={copy.phonePlaceholder}
          maxLength={11}
          onType={(text) => store.typePhone(text)}
        />
        <Button
          id="phone-sms"
          kind="secondary"
          isBusy={busy === 'sms'}
          isDisabled={secondsLeft > 0}
          onTap={send}
        >
          {secondsLeft > 0 ? copy.smsIn(secondsLeft) : copy.sms}
        </Button>
        <Field
          id="phone-sms-code"
          label={copy.field}
          value={smsCode}
          placeholder={copy.placeholder}
          maxLength={6}
          onType={(text) => store.typeSms(text)}
        />
        {asksPassword ? (
          <Field
            id="phone-password"
            label={copy.password}
            value={password}
            placeholder={copy.passwordPlaceholder}
            maxLength={6}
            isSecret
            onType={(text) => store.typePassword(text)}
          />
        ) : null}
      </Card>
      <Actions>
        <Button
          id="phone-save"
          isBusy={busy === 'save'}
          isDisabled={!store.isComplete}
          onTap={save}
        >
          {copy.save}
        </Button>
      </Actions>
    </>
  );
});
