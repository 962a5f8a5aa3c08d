import { observer } from 'mobx-react-lite';
import type { AfterwardsPage } from '@contract/activation';
import { Actions } from '@/ui/actions';
import { Button } from '@/ui/button';
import { Card, Fact } from '@/ui/card';
import { Hint } from '@/ui/hint';
import { ResultMark } from '@/ui/result-mark';
import { copy } from './activation.copy';
import { pagesAhead } from './activation.state';
import type { ActivationStore } from './activation.store';

interface Props {
  readonly store: ActivationStore;
  readonly goOn: (page: AfterwardsPage) => void;
}

const ids: Record<AfterwardsPage, string> = { password: 'done-password', show: 'done-use' };

/** 激活成功, and the pages that the recipe leads to. @requirement C1 C2 C4 */
export const DoneView = observer(function DoneView({ store, goOn }: Props) {
  const { state } = store;
  if (state.step !== 'granted') return null;
  const { credential, afterwards } = state;
  const words = copy.done;
  const pages = pagesAhead(state);
  // What the recipe does not name is a way out, not the next step.
  const kindOf = (page: AfterwardsPage) => (afterwards.includes(page) ? 'secondary' : 'link');
  return (
    <>
      <Card>
        <ResultMark id="done-result" words={words.words} detail={words.detail} />
        <Fact name="姓名" value={credential.holderName} />
        <Fact name="参保地" value={credential.insuredRegion.name} />
      </Card>
      {pages.includes('password') ? <Hint>{words.why}</Hint> : null}
      <Actions>
        {pages.map((page, at) => (
          <Button
            key={page}
            id={ids[page]}
            kind={at === 0 ? 'primary' : kindOf(page)}
            onTap={() => goOn(page)}
          >
            {words.ways[page]}
          </Button>
        ))}
      </Actions>
    </>
  );
});
