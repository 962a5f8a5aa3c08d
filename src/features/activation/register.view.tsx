import { useState } from 'react';
import { Actions } from '@/ui/actions';
import { Agree } from '@/ui/agree';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Hint } from '@/ui/hint';
import { Lead } from '@/ui/lead';
import { Notice } from '@/ui/notice';
import { Sheet } from '@/ui/sheet';
import { TextField } from '@/ui/text-field';
import { ActButton } from './act-button';
import type { ActivationStore } from './activation.store';
import { isIdNumber, tidyIdNumber } from './id-number';
import { registerAgreement, registerCopy as words } from './register.copy';
import { StepFrame } from './step-frame';

interface Props {
  readonly store: ActivationStore;
  readonly goHome: () => void;
}

/** What was typed; it lives on this page alone and goes with it. */
interface Form {
  readonly name: string;
  readonly idNumber: string;
  readonly hasAgreed: boolean;
}

type Part = keyof typeof words.faults;

/** The first thing that has to be mended before the server is asked, if any. */
function faultIn({ name, idNumber, hasAgreed }: Form): Part | null {
  if (name.trim() === '') return 'name';
  if (!isIdNumber(tidyIdNumber(idNumber))) return 'idNumber';
  return hasAgreed ? null : 'consent';
}

interface FieldsProps {
  readonly form: Form;
  /** What is wrong, once the person has tried to go on. */
  readonly fault: Part | null;
  readonly change: (part: Partial<Form>) => void;
}

function Fields({ form, fault, change }: FieldsProps) {
  return (
    <>
      <TextField
        id="register-name"
        label={words.name}
        value={form.name}
        placeholder={words.namePlaceholder}
        hint={words.nameHint}
        maxLength={50}
        fault={fault === 'name' ? words.faults.name : null}
        onType={(name) => change({ name })}
      />
      <TextField
        id="register-id-number"
        label={words.idNumber}
        value={form.idNumber}
        placeholder={words.idNumberPlaceholder}
        keyboard="idcard"
        maxLength={24}
        fault={fault === 'idNumber' ? words.faults.idNumber : null}
        onType={(idNumber) => change({ idNumber })}
      />
    </>
  );
}

/** 真实姓名 and 身份证号, then 注册并登录. @requirement C3 */
export function RegisterView({ store, goHome }: Props) {
  const [form, setForm] = useState<Form>({ name: '', idNumber: '', hasAgreed: false });
  const [hasTried, setTried] = useState(false);
  const [isReading, setReading] = useState(false);
  const change = (part: Partial<Form>) => setForm({ ...form, ...part });
  const fault = hasTried ? faultIn(form) : null;
  const go = () => {
    setTried(true);
    if (faultIn(form) !== null) return;
    void store.register({ name: form.name.trim(), idNumber: tidyIdNumber(form.idNumber) });
  };
  return (
    <StepFrame store={store} step="register" goHome={goHome}>
      {() => (
        <>
          <Card>
            <Lead title={words.title} words={words.words} />
            <Fields form={form} fault={fault} change={change} />
          </Card>
          <Actions>
            {fault === 'consent' ? (
              <Notice id="register-missing" tone="calm" words={words.faults.consent} />
            ) : null}
            <Agree
              id="register-consent"
              text={words.tick}
              isChecked={form.hasAgreed}
              onToggle={() => change({ hasAgreed: !form.hasAgreed })}
            />
            <ActButton id="register-go" store={store} act="register" onTap={go}>
              {words.go}
            </ActButton>
            <Button id="register-read" kind="link" onTap={() => setReading(true)}>
              {words.read}
            </Button>
          </Actions>
          <Hint>{words.why}</Hint>
          <Sheet reading={isReading ? registerAgreement : null} onClose={() => setReading(false)} />
        </>
      )}
    </StepFrame>
  );
}
