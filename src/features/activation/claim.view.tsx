import { Actions } from '@/ui/actions';
import { Card, Fact } from '@/ui/card';
import { Hint } from '@/ui/hint';
import { Lead } from '@/ui/lead';
import { ActButton } from './act-button';
import type { ActivationStore } from './activation.store';
import { claimCopy as words } from './register.copy';
import { StepFrame } from './step-frame';

interface Props {
  readonly store: ActivationStore;
  readonly goHome: () => void;
}

/** 领取凭证: what the steps before have earned. @requirement C3 */
export function ClaimView({ store, goHome }: Props) {
  return (
    <StepFrame store={store} step="claim" goHome={goHome}>
      {({ person }) => (
        <>
          <Card>
            <Lead title={words.title} words={words.words} />
            <Fact name={words.name} value={person?.name ?? '—'} />
            <Fact name={words.idType} value={person?.idType ?? '—'} />
            <Fact name={words.idNumber} value={person?.idNumber ?? '—'} />
          </Card>
          <Hint>{words.after}</Hint>
          <Actions>
            <ActButton id="claim-go" store={store} act="claim" onTap={() => void store.claim()}>
              {words.go}
            </ActButton>
          </Actions>
        </>
      )}
    </StepFrame>
  );
}
