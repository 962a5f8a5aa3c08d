import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import type { Region } from '@contract/credential';
import { wordsOf } from '@contract/problem';
import { Actions } from '@/ui/actions';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { ChoiceList } from '@/ui/choice-list';
import { Lead } from '@/ui/lead';
import { Notice } from '@/ui/notice';
import { Skeleton } from '@/ui/skeleton';
import { ActButton } from './act-button';
import { copy } from './activation.copy';
import type { ActivationStore } from './activation.store';
import { withFirst, type RegionsStore } from './regions.store';
import { StepFrame } from './step-frame';

interface Props {
  readonly store: ActivationStore;
  readonly regions: RegionsStore;
  readonly goHome: () => void;
}

interface ListProps {
  readonly regions: RegionsStore;
  /** The region that the way in names. */
  readonly first: Region | undefined;
  readonly chosen: Region | null;
  readonly onChoose: (region: Region) => void;
}

const words = copy.region;

const List = observer(function List({ regions, first, chosen, onChoose }: ListProps) {
  const { state } = regions;
  if (state.step === 'loading')
    return <Skeleton id="region-loading" label={copy.opening} lines={6} />;
  if (state.step === 'failed') {
    const said = wordsOf(state.problem.code);
    const onTap = () => void regions.load();
    const action = { id: 'region-retry', text: copy.retry, onTap };
    return <Notice id="region-failed" tone="alert" {...said} action={action} />;
  }
  const ordered = withFirst(state.regions, first);
  const choose = (code: string) => {
    const region = ordered.find((one) => one.code === code);
    if (region) onChoose(region);
  };
  return (
    <ChoiceList
      id="region"
      label={words.list}
      choices={ordered.map(({ code, name }) => ({ key: code, name }))}
      chosen={chosen?.code ?? null}
      onChoose={choose}
    />
  );
});

interface ChosenProps extends Pick<Props, 'store'> {
  readonly chosen: Region;
  readonly isFromWay: boolean;
  readonly onOther: () => void;
}

/** The one that is chosen, its button in sight without a long list before it. */
function Chosen({ store, chosen, isFromWay, onOther }: ChosenProps) {
  const { code, name } = chosen;
  const choice = { key: code, name, ...(isFromWay ? { words: words.fromHere } : {}) };
  const stay = () => undefined;
  return (
    <>
      <Card>
        <Lead title={words.title} words={words.words} />
        <ChoiceList
          id="region"
          label={words.list}
          choices={[choice]}
          chosen={code}
          onChoose={stay}
        />
        <Button id="region-other" kind="link" onTap={onOther}>
          {words.other}
        </Button>
      </Card>
      <Actions>
        <ActButton
          id="region-go"
          store={store}
          act="region"
          onTap={() => void store.chooseRegion(code)}
        >
          {words.go}
        </ActButton>
      </Actions>
    </>
  );
}

/** 参保地, asked first where the way in leads here; then 去激活. @requirement B16 */
export function RegionView({ store, regions, goHome }: Props) {
  const [picked, setPicked] = useState<Region | null>(null);
  const [isOpen, setOpen] = useState(false);
  const choose = (region: Region) => {
    setPicked(region);
    setOpen(false);
  };
  return (
    <StepFrame store={store} step="region" goHome={goHome}>
      {({ region }) => {
        const chosen = picked ?? region ?? null;
        return chosen && !isOpen ? (
          <Chosen
            store={store}
            chosen={chosen}
            isFromWay={chosen.code === region?.code}
            onOther={() => setOpen(true)}
          />
        ) : (
          <Card>
            <Lead title={words.title} words={words.words} />
            <List regions={regions} first={region} chosen={chosen} onChoose={choose} />
          </Card>
        );
      }}
    </StepFrame>
  );
}
