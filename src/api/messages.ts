import type { MessagesView, ReceiptView, UnreadView } from '@contract/messages';
import type { Result } from '@contract/result';
import type { Caller } from './caller';
import { newRequestId } from './request-id';

/** The cloud's side of the inbox. */
export interface MessagesApi {
  /** From the newest on, or after the page before. */
  list(after: string | null): Promise<Result<MessagesView>>;
  receipt(messageId: string): Promise<Result<ReceiptView>>;
  markRead(messageId: string): Promise<Result<UnreadView>>;
  unread(): Promise<Result<UnreadView>>;
}

/** The verbs of the `messages` function. */
export const messagesApi = (call: Caller): MessagesApi => ({
  list: (after) => call('messages', 'list', after === null ? {} : { after }),
  receipt: (messageId) => call('messages', 'receipt', { messageId }),
  markRead: (messageId) => call('messages', 'markRead', { messageId, requestId: newRequestId() }),
  unread: () => call('messages', 'unread', {}),
});
