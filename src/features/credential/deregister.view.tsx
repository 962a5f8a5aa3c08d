import { observer } from 'mobx-react-lite';
import type { Channel } from '@contract/channel';
import { Actions } from '@/ui/actions';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Lead } from '@/ui/lead';
import { Notice } from '@/ui/notice';
import { Points } from '@/ui/points';
import { ResultMark } from '@/ui/result-mark';
import { dayOf } from '@/ui/when';
import { CheckView } from './check.view';
import type { DeregisterStore } from './deregister.store';
import { endCopy as words } from './mine.copy';

interface Props {
  readonly store: DeregisterStore;
  readonly channel: Channel;
  readonly goBack: () => void;
  readonly goHome: () => void;
}

/** 更换诊间照片 and 注销: what follows first, then the holder is verified. @requirement G7 */
export const DeregisterView = observer(function DeregisterView(props: Props) {
  const { store, channel, goBack, goHome } = props;
  const { state } = store;
  switch (state.step) {
    case 'reading':
      return <Reading goOn={() => store.goOn()} goBack={goBack} />;
    case 'proving':
      return (
        <>
          <CheckView
            purpose="deregister"
            channel={channel}
            title={words.checkTitle}
            words={words.checkWords}
            checking={state}
            wait={store.wait}
            onAct={(act) => void store.prove(act)}
          />
          <Button id="deregister-keep" kind="link" onTap={goBack}>
            {words.keep}
          </Button>
        </>
      );
    case 'done':
      return (
        <>
          <Card>
            <ResultMark
              id="deregister-done"
              words={words.done}
              detail={words.doneDetail(dayOf(state.ended.photoDueAtMs))}
            />
          </Card>
          <Actions>
            <Button id="deregister-home" onTap={goHome}>
              {words.home}
            </Button>
          </Actions>
        </>
      );
  }
});

function Reading({ goOn, goBack }: { readonly goOn: () => void; readonly goBack: () => void }) {
  return (
    <>
      <Card id="photo-ways">
        <Lead title={words.photoTitle} words={words.photoWords} />
        <Points points={words.ways} isOrdered />
        <Notice id="photo-delay" tone="calm" words={words.delay} />
      </Card>
      <Card title={words.endTitle}>
        <Points points={words.endPoints} />
      </Card>
      <Actions>
        <Button id="deregister-back" onTap={goBack}>
          {words.keep}
        </Button>
        <Button id="deregister-go" kind="secondary" onTap={goOn}>
          {words.goOn}
        </Button>
      </Actions>
    </>
  );
}
