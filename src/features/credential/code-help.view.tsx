import { Actions } from '@/ui/actions';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { DigitGroups } from '@/ui/digit-groups';
import { Lead } from '@/ui/lead';
import { Points } from '@/ui/points';
import { helpCopy as words } from './code.copy';
import type { CodeState } from './code.state';
import type { CodeStore } from './code.store';

interface Props {
  readonly store: CodeStore;
  readonly state: CodeState;
  readonly onBack: () => void;
}

/** What helps when a scanner does not read the code. @requirement D5 D6 D7 D8 D11 D13 */
export function CodeHelp({ store, state, onBack }: Props) {
  const refresh = () => {
    void store.refresh();
    onBack();
  };
  return (
    <>
      <Card id="code-help-page">
        <Lead title={words.title} words={words.points[0]} />
        <Points points={words.points.slice(1)} isOrdered />
        {state.step === 'shown' ? (
          <DigitGroups
            id="code-help-digits"
            digits={state.code.payload}
            name={words.digits}
            size="large"
          />
        ) : null}
      </Card>
      <Card title={words.others}>
        <Points points={words.otherPoints} />
      </Card>
      <Actions>
        <Button id="code-help-refresh" onTap={refresh}>
          {words.refresh}
        </Button>
        <Button id="code-help-back" kind="secondary" onTap={onBack}>
          {words.close}
        </Button>
      </Actions>
    </>
  );
}
