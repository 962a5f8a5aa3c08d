import { useState } from 'react';
import { Actions } from '@/ui/actions';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Lead } from '@/ui/lead';
import { SlipInput, slipLength } from '@/ui/slip-input';
import { ActButton } from './act-button';
import { copy } from './activation.copy';
import type { ActivationStore } from './activation.store';

interface Props {
  readonly store: ActivationStore;
  readonly onBack: () => void;
}

/** 窗口核验单: the number that a clerk printed stands for the face. @requirement C9 */
export function SlipView({ store, onBack }: Props) {
  const [number, setNumber] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  const words = copy.slip;
  const type = (digits: string) => {
    setNumber(digits);
    setFault(null);
  };
  const go = () => {
    if (number.length < slipLength) setFault(words.short);
    else void store.proveSlip(number);
  };
  return (
    <>
      <Card id="slip">
        <Lead title={words.title} words={words.words} />
        <SlipInput
          id="slip-number"
          label={words.label}
          value={number}
          fault={fault}
          onType={type}
        />
      </Card>
      <Actions>
        <ActButton id="slip-go" store={store} act="slip" onTap={go}>
          {words.go}
        </ActButton>
        <Button id="slip-back" kind="link" onTap={onBack}>
          {words.back}
        </Button>
      </Actions>
    </>
  );
}
