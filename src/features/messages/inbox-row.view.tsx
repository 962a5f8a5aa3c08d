import { observer } from 'mobx-react-lite';
import { Row } from '@/ui/row';
import { inboxCopy as words } from './messages.copy';
import type { UnreadStore } from './unread.store';

interface Props {
  readonly store: UnreadStore;
  readonly onTap: () => void;
}

/** The line of a list that leads to the messages. */
export const InboxRow = observer(function InboxRow({ store, onTap }: Props) {
  return <Row id="mine-inbox" name={words.name} value={words.unread(store.count)} onTap={onTap} />;
});
