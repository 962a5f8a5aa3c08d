import { Actions } from '@/ui/actions';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Lead } from '@/ui/lead';
import { Points } from '@/ui/points';
import { copy } from './activation.copy';
import type { ActivationStore } from './activation.store';
import { StepFrame } from './step-frame';

interface Props {
  readonly store: ActivationStore;
  readonly goHome: () => void;
}

/** 身份验证: the platform asks for the pay password; here stands only why. @requirement C1 */
export function IdentityView({ store, goHome }: Props) {
  const words = copy.identity;
  const go = () => void store.provePayPassword();
  return (
    <StepFrame store={store} step="payPassword" goHome={goHome}>
      {(_activation, isBusy) => (
        <>
          <Card>
            <Lead title={words.title} words={words.words} />
            <Points points={words.points} />
          </Card>
          <Actions>
            <Button id="identity-go" isBusy={isBusy} onTap={go}>
              {words.go}
            </Button>
          </Actions>
        </>
      )}
    </StepFrame>
  );
}
