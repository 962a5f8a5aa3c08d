import { useState } from 'react';
import { Actions } from '@/ui/actions';
import { Agree } from '@/ui/agree';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Lead } from '@/ui/lead';
import { Notice } from '@/ui/notice';
import { Points } from '@/ui/points';
import { Sheet } from '@/ui/sheet';
import { ActButton } from './act-button';
import { copy } from './activation.copy';
import { agreementText } from './readings.copy';
import type { ActivationStore } from './activation.store';
import { StepFrame } from './step-frame';

interface Props {
  readonly store: ActivationStore;
  readonly goHome: () => void;
}

/** 同意协议并激活 @requirement C4 */
export function AgreementView({ store, goHome }: Props) {
  const [hasAgreed, setAgreed] = useState(false);
  const [isMissing, setMissing] = useState(false);
  const [isReading, setReading] = useState(false);
  const words = copy.agreement;
  const go = () => {
    setMissing(!hasAgreed);
    if (hasAgreed) void store.agree();
  };
  return (
    <StepFrame store={store} step="agreement" goHome={goHome}>
      {() => (
        <>
          <Card>
            <Lead title={words.title} words={words.words} />
            <Points points={words.points} />
            <Button id="agreement-read" kind="link" onTap={() => setReading(true)}>
              {words.read}
            </Button>
          </Card>
          <Actions>
            {isMissing && !hasAgreed ? (
              <Notice id="agreement-missing" tone="calm" words={words.missing} />
            ) : null}
            <Agree
              id="agreement-consent"
              text={words.tick}
              isChecked={hasAgreed}
              onToggle={() => setAgreed(!hasAgreed)}
            />
            <ActButton id="agreement-go" store={store} act="agreement" onTap={go}>
              {words.go}
            </ActButton>
          </Actions>
          <Sheet reading={isReading ? agreementText : null} onClose={() => setReading(false)} />
        </>
      )}
    </StepFrame>
  );
}
