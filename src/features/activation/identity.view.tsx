import { Actions } from '@/ui/actions';
import { Card } from '@/ui/card';
import { Lead } from '@/ui/lead';
import { Points } from '@/ui/points';
import { ActButton } from './act-button';
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
      {() => (
        <>
          <Card>
            <Lead title={words.title} words={words.words} />
            <Points points={words.points} />
          </Card>
          <Actions>
            <ActButton id="identity-go" store={store} act="payPassword" onTap={go}>
              {words.go}
            </ActButton>
          </Actions>
        </>
      )}
    </StepFrame>
  );
}
