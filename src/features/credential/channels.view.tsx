import { observer } from 'mobx-react-lite';
import type { ChannelRow } from '@contract/channel';
import { Actions } from '@/ui/actions';
import { Button } from '@/ui/button';
import { Card, Fact } from '@/ui/card';
import { ConfirmSheet, type Question } from '@/ui/confirm-sheet';
import { EmptyState } from '@/ui/empty-state';
import { Hint } from '@/ui/hint';
import { ProblemNotice } from '@/ui/problem-notice';
import { ResultMark } from '@/ui/result-mark';
import { Skeleton } from '@/ui/skeleton';
import { whenOf } from '@/ui/when';
import type { ChannelsStore } from './channels.store';
import { channelNames, channelsCopy as words } from './mine.copy';

interface Props {
  readonly store: ChannelsStore;
  readonly goHome: () => void;
}

const questionOf = ({ channel, isHere }: ChannelRow): Question => ({
  title: words.ask.title(channelNames[channel]),
  words: isHere ? words.ask.wordsHere : words.ask.words,
  confirm: words.ask.confirm,
  cancel: words.ask.cancel,
});

/** 已开通渠道 @requirement B1 */
export const ChannelsView = observer(function ChannelsView({ store, goHome }: Props) {
  const { state } = store;
  const load = () => void store.load();
  switch (state.step) {
    case 'loading':
      return <Skeleton id="channels-loading" label={words.loading} lines={4} />;
    case 'failed':
      return (
        <ProblemNotice
          problem={state.problem}
          acts={{ retry: load, 'sign-in': load, activate: goHome }}
        />
      );
    case 'endedHere':
      return (
        <>
          <Card>
            <ResultMark id="channels-ended-here" {...words.endedHere} />
          </Card>
          <Actions>
            <Button id="channels-home" onTap={goHome}>
              {words.home}
            </Button>
          </Actions>
        </>
      );
    case 'shown':
      return (
        <>
          <Hint>{words.words}</Hint>
          <ProblemNotice problem={state.problem} acts={{ retry: load }} />
          {state.rows.length === 0 ? <EmptyState id="channels-none" words={words.none} /> : null}
          {state.rows.map((row) => (
            <ChannelCard key={row.linkId} row={row} onEnd={() => store.ask(row)} />
          ))}
          <ConfirmSheet
            id="channels-end"
            question={state.asking ? questionOf(state.asking) : null}
            isBusy={state.busy}
            onConfirm={() => void store.end()}
            onCancel={() => store.cancel()}
          />
        </>
      );
  }
});

function ChannelCard({ row, onEnd }: { readonly row: ChannelRow; readonly onEnd: () => void }) {
  const name = channelNames[row.channel];
  return (
    <Card id={`channel-${row.channel}`} title={row.isHere ? `${name}（${words.here}）` : name}>
      <Fact name={words.device} value={row.device ?? words.noDevice} />
      <Fact name={words.opened} value={whenOf(row.openedAtMs)} />
      <Fact name={words.used} value={whenOf(row.lastUsedAtMs)} />
      <Button
        id={`channel-${row.channel}-end`}
        kind="secondary"
        label={`${words.end}：${name}`}
        onTap={onEnd}
      >
        {words.end}
      </Button>
    </Card>
  );
}
