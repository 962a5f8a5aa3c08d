import { useState } from 'react';
import type { GuardianRelation } from '@contract/activation';
import { Actions, Pair } from '@/ui/actions';
import { Agree } from '@/ui/agree';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { ChoiceList } from '@/ui/choice-list';
import { Lead } from '@/ui/lead';
import { Notice } from '@/ui/notice';
import { Points } from '@/ui/points';
import { Sheet } from '@/ui/sheet';
import { TextField } from '@/ui/text-field';
import { ActButton } from './act-button';
import type { ActivationStore, GuardianDetails } from './activation.store';
import { childText, guardianCopy as words } from './guardian.copy';

/** What stands in the form, whole or not. */
export interface Draft {
  readonly name: string;
  readonly idNumber: string;
  readonly relation: GuardianRelation | null;
  readonly hasAgreed: boolean;
}

/** A form nobody has touched. */
export const emptyDraft: Draft = { name: '', idNumber: '', relation: null, hasAgreed: false };

const idNumberLength = 18;

/** What was typed, once it is whole and agreed to. */
export function detailsOf({ name, idNumber, relation, hasAgreed }: Draft): GuardianDetails | null {
  const isWhole = name.trim() !== '' && idNumber.length === idNumberLength && relation !== null;
  return isWhole && hasAgreed ? { name: name.trim(), idNumber, relation } : null;
}

interface FieldsProps {
  readonly draft: Draft;
  readonly onChange: (change: Partial<Draft>) => void;
}

function Fields({ draft, onChange }: FieldsProps) {
  const { name, idNumber, relation } = draft;
  return (
    <Card title={words.form}>
      <TextField
        id="guardian-name"
        label={words.name}
        value={name}
        placeholder={words.namePlaceholder}
        maxLength={50}
        onType={(text) => onChange({ name: text })}
      />
      <TextField
        id="guardian-number"
        label={words.idNumber}
        value={idNumber}
        placeholder={words.idNumberPlaceholder}
        maxLength={idNumberLength}
        keyboard="idcard"
        onType={(text) => onChange({ idNumber: text.toUpperCase().replace(/[^\dX]/g, '') })}
      />
      <ChoiceList
        id="guardian-relation"
        label={words.relation}
        choices={words.relations}
        chosen={relation}
        onChoose={(key) => onChange({ relation: key })}
      />
    </Card>
  );
}

interface Props extends FieldsProps {
  readonly store: ActivationStore;
  readonly onSlip: () => void;
  readonly onRefuse: () => void;
}

/** The notice, who the guardian is, and the guardian's own tick; refusing is as easy to see. @requirement X9 */
export function GuardianForm({ store, draft, onChange, onSlip, onRefuse }: Props) {
  const [isReading, setReading] = useState(false);
  const [isMissing, setMissing] = useState(false);
  const details = detailsOf(draft);
  const go = () => {
    setMissing(details === null);
    if (details) void store.beginGuardian(details);
  };
  return (
    <>
      <Card id="guardian-notice">
        <Lead title={words.title} words={words.words} />
        <Points points={words.notice} />
        <Pair>
          <Button id="guardian-read" kind="link" onTap={() => setReading(true)}>
            {words.read}
          </Button>
        </Pair>
      </Card>
      <Fields draft={draft} onChange={onChange} />
      <Actions>
        {isMissing && !details ? (
          <Notice id="guardian-missing" tone="calm" words={words.missing} />
        ) : null}
        <Agree
          id="guardian-consent"
          text={words.tick}
          isChecked={draft.hasAgreed}
          onToggle={() => onChange({ hasAgreed: !draft.hasAgreed })}
        />
        <ActButton id="guardian-send" store={store} act="sms" onTap={go}>
          {words.send}
        </ActButton>
        <Button id="guardian-refuse" kind="secondary" onTap={onRefuse}>
          {words.refuse}
        </Button>
        <Button id="guardian-slip" kind="link" onTap={onSlip}>
          {words.slip}
        </Button>
      </Actions>
      <Sheet reading={isReading ? childText : null} onClose={() => setReading(false)} />
    </>
  );
}
