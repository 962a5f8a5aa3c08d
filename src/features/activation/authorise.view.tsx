import { useState } from 'react';
import { Actions, Pair } from '@/ui/actions';
import { Button } from '@/ui/button';
import { Card, Fact } from '@/ui/card';
import { Hint } from '@/ui/hint';
import { Lead } from '@/ui/lead';
import { Sheet } from '@/ui/sheet';
import { ActButton } from './act-button';
import { copy } from './activation.copy';
import { authoriseText } from './readings.copy';
import type { ActivationStore } from './activation.store';
import { StepFrame } from './step-frame';

interface Props {
  readonly store: ActivationStore;
  readonly goHome: () => void;
}

/** 授权激活: the person sees the masked real name and agrees to its use. @requirement C1 */
export function AuthoriseView({ store, goHome }: Props) {
  const [isReading, setReading] = useState(false);
  const words = copy.authorise;
  const go = () => void store.authorise();
  return (
    <StepFrame store={store} step="authorise" goHome={goHome}>
      {({ person }) => (
        <>
          <Card>
            <Lead title={words.title} words={words.words} />
            <Fact id="authorise-name" name={words.name} value={person?.name ?? ''} />
            <Fact name={words.idType} value={person?.idType ?? ''} />
            <Fact id="authorise-number" name={words.idNumber} value={person?.idNumber ?? ''} />
          </Card>
          <Hint>{words.why}</Hint>
          <Actions>
            <ActButton id="authorise-agree" store={store} act="authorise" onTap={go}>
              {words.go}
            </ActButton>
            <Pair>
              <Button id="authorise-read" kind="link" onTap={() => setReading(true)}>
                {words.read}
              </Button>
              <Button id="authorise-refuse" kind="link" onTap={goHome}>
                {words.refuse}
              </Button>
            </Pair>
          </Actions>
          <Sheet reading={isReading ? authoriseText : null} onClose={() => setReading(false)} />
        </>
      )}
    </StepFrame>
  );
}
