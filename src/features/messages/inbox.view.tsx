import { observer } from 'mobx-react-lite';
import type { Channel } from '@contract/channel';
import type { MessageRow } from '@contract/messages';
import { Button } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';
import { Hint } from '@/ui/hint';
import { yuanOf } from '@/ui/money';
import { NewsRow } from '@/ui/news-row';
import { Notice } from '@/ui/notice';
import { ProblemNotice } from '@/ui/problem-notice';
import { Skeleton } from '@/ui/skeleton';
import { whenOf } from '@/ui/when';
import type { InboxState } from './inbox.state';
import type { InboxStore } from './inbox.store';
import { inboxCopy as words } from './messages.copy';

interface Props {
  readonly store: InboxStore;
  readonly channel: Channel;
  readonly openReceipt: (messageId: string) => void;
  readonly goHome: () => void;
}

/** 消息 @requirement E4 */
export const InboxView = observer(function InboxView(props: Props) {
  const { store, goHome } = props;
  const { state } = store;
  const load = () => void store.load();
  switch (state.step) {
    case 'loading':
      return <Skeleton id="inbox-loading" label={words.loading} lines={4} />;
    case 'failed':
      return (
        <ProblemNotice
          problem={state.problem}
          acts={{ retry: load, 'sign-in': load, wait: load, activate: goHome, thaw: goHome }}
        />
      );
    case 'shown':
      return <Shown {...props} state={state} />;
  }
});

type Shown = Extract<InboxState, { step: 'shown' }>;

function Shown(props: Props & { readonly state: Shown }) {
  const { store, state, openReceipt } = props;
  return (
    <>
      <ProblemNotice problem={state.problem} acts={{}} />
      {state.rows.length === 0 ? (
        <EmptyState id="inbox-none" words={words.none} advice={words.noneAdvice} />
      ) : null}
      {state.rows.map((row) => (
        <NewsRow
          key={row.messageId}
          id={`message-${row.messageId}`}
          title={words.kinds[row.about][row.kind]}
          figure={yuanOf(row.amountFen)}
          lines={linesOf(row)}
          mark={row.isRead ? null : words.isUnread}
          onTap={() => openReceipt(row.messageId)}
        />
      ))}
      {state.next === null ? null : (
        <Button
          id="inbox-more"
          kind="secondary"
          isBusy={state.busy === 'more'}
          onTap={() => void store.more()}
        >
          {words.more}
        </Button>
      )}
      <Subscribe {...props} />
    </>
  );
}

const linesOf = (row: MessageRow): readonly string[] => [
  row.institution,
  whenOf(row.atMs),
  ...(row.cashFen > 0 ? [words.cash(row)] : []),
];

/** Where the platform has messages: asked for by a tap and at no other time. */
function Subscribe({ store, state, channel }: Props & { readonly state: Shown }) {
  if (state.templates.length === 0) return null;
  if (state.isSubscribed)
    return <Notice id="inbox-subscribed" tone="good" words={words.subscribed[channel]} />;
  return (
    <>
      <Button
        id="inbox-subscribe"
        kind="secondary"
        isBusy={state.busy === 'subscribe'}
        onTap={() => void store.subscribe()}
      >
        {words.subscribe}
      </Button>
      <Hint>{words.subscribeWhy[channel]}</Hint>
    </>
  );
}
