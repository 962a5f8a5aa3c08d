import { observer } from 'mobx-react-lite';
import type { AfterwardsPage } from '@contract/activation';
import { Actions } from '@/ui/actions';
import { Button } from '@/ui/button';
import { Card, Fact } from '@/ui/card';
import { Hint } from '@/ui/hint';
import { Notice } from '@/ui/notice';
import { ResultMark } from '@/ui/result-mark';
import { copy } from './activation.copy';
import { isPasswordElsewhere, pagesAhead, type Granted } from './activation.state';
import type { ActivationStore } from './activation.store';

/** Where the done page leads: the recipe's pages, and the typing of a password that is set already. */
export type DoneWay = AfterwardsPage | 'verify';

interface Props {
  readonly store: ActivationStore;
  readonly goOn: (way: DoneWay) => void;
}

const words = copy.done;
const ids: Record<AfterwardsPage, string> = { password: 'done-password', show: 'done-use' };

/** 激活成功 or 已恢复使用, and what else the person should know. */
function Result({ credential, isThawed }: Granted) {
  const { holderName, insuredRegion, channels, photoDueAtMs } = credential;
  const said = isThawed ? words.thawed : words;
  const isPhotoNew = photoDueAtMs !== null && channels.length > 1;
  return (
    <Card>
      <ResultMark id="done-result" words={said.words} detail={said.detail} />
      <Fact name="姓名" value={holderName} />
      <Fact name="参保地" value={insuredRegion.name} />
      {isPhotoNew ? <Notice id="done-photo" tone="calm" words={words.photo(photoDueAtMs)} /> : null}
    </Card>
  );
}

/** The password of another channel is good here once it has been typed; who forgot it sets a new one. @requirement B1 */
function Elsewhere({ goOn }: Pick<Props, 'goOn'>) {
  return (
    <>
      <Notice id="done-elsewhere" tone="calm" words={words.elsewhere} advice={words.elsewhereWhy} />
      <Actions>
        <Button id="done-verify" onTap={() => goOn('verify')}>
          {words.verify}
        </Button>
        <Button id="done-reset" kind="secondary" onTap={() => goOn('password')}>
          {words.reset}
        </Button>
        <Button id="done-use" kind="link" onTap={() => goOn('show')}>
          {words.ways.show}
        </Button>
      </Actions>
    </>
  );
}

/** The end of a recipe, and the pages that it leads to. @requirement B1 C1 C2 C4 C7 G7 */
export const DoneView = observer(function DoneView({ store, goOn }: Props) {
  const { state } = store;
  if (state.step !== 'granted') return null;
  if (isPasswordElsewhere(state))
    return (
      <>
        <Result {...state} />
        <Elsewhere goOn={goOn} />
      </>
    );
  const pages = pagesAhead(state);
  // What the recipe does not name is a way out, not the next step.
  const kindOf = (page: AfterwardsPage) => (state.afterwards.includes(page) ? 'secondary' : 'link');
  return (
    <>
      <Result {...state} />
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
