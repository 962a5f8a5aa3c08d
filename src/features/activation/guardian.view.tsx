import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import type { SmsSentView } from '@contract/credential';
import { Actions } from '@/ui/actions';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Field } from '@/ui/field';
import { Lead } from '@/ui/lead';
import { Points } from '@/ui/points';
import { ActButton } from './act-button';
import type { ActivationStore } from './activation.store';
import { detailsOf, emptyDraft, GuardianForm, type Draft } from './guardian-form';
import { guardianCopy as words } from './guardian.copy';
import { SlipView } from './slip.view';
import { StepFrame } from './step-frame';

interface Props {
  readonly store: ActivationStore;
  readonly goHome: () => void;
}

const codeLength = 6;

interface CodeProps extends Pick<Props, 'store'> {
  readonly sent: SmsSentView;
  readonly onAgain: () => void;
}

/** The six digits that went to the guardian's own phone. */
const Code = observer(function Code({ store, sent, onAgain }: CodeProps) {
  const [code, setCode] = useState('');
  const { secondsLeft } = store.waits.sms;
  return (
    <>
      <Card>
        <Lead title={words.codeTitle} words={words.sentTo(sent.phone)} />
        <Field
          id="guardian-code"
          label={words.code}
          value={code}
          placeholder={words.codePlaceholder}
          maxLength={codeLength}
          onType={(text) => setCode(text.replace(/\D/g, ''))}
        />
        <Button id="guardian-again" kind="secondary" isDisabled={secondsLeft > 0} onTap={onAgain}>
          {secondsLeft > 0 ? words.againIn(secondsLeft) : words.again}
        </Button>
      </Card>
      <Actions>
        <ActButton
          id="guardian-go"
          store={store}
          act="guardian"
          isIncomplete={code.length < codeLength}
          onTap={() => void store.proveGuardian(code)}
        >
          {words.go}
        </ActButton>
        <Button id="guardian-edit" kind="link" onTap={() => store.editGuardian()}>
          {words.edit}
        </Button>
      </Actions>
    </>
  );
});

/** Nobody is pressed: what refusing means, and the ways that stay open. */
function Refused({ goHome, onBack }: Pick<Props, 'goHome'> & { readonly onBack: () => void }) {
  return (
    <>
      <Card id="guardian-refused" title={words.refusedTitle}>
        <Points points={words.refused} />
      </Card>
      <Actions>
        <Button id="guardian-home" kind="secondary" onTap={goHome}>
          {words.home}
        </Button>
        <Button id="guardian-back" kind="link" onTap={onBack}>
          {words.back}
        </Button>
      </Actions>
    </>
  );
}

/** 监护人同意: separate from the child's own steps, and proved by the guardian's phone. @requirement X9 */
export const GuardianView = observer(function GuardianView({ store, goHome }: Props) {
  const [shown, setShown] = useState<'form' | 'slip' | 'refused'>('form');
  const [draft, setDraft] = useState<Draft>(emptyDraft);
  const back = () => setShown('form');
  const { state } = store;
  const sent = state.step === 'collecting' ? state.sent : null;
  const again = () => {
    const details = detailsOf(draft);
    if (details) void store.beginGuardian(details);
    else store.editGuardian();
  };
  return (
    <StepFrame store={store} step="guardian" goHome={goHome}>
      {() => {
        if (shown === 'slip') return <SlipView store={store} onBack={back} />;
        if (shown === 'refused') return <Refused goHome={goHome} onBack={back} />;
        if (sent) return <Code store={store} sent={sent} onAgain={again} />;
        return (
          <GuardianForm
            store={store}
            draft={draft}
            onChange={(change) => setDraft({ ...draft, ...change })}
            onSlip={() => setShown('slip')}
            onRefuse={() => setShown('refused')}
          />
        );
      }}
    </StepFrame>
  );
});
