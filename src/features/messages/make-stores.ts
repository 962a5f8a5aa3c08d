import type { Caller } from '@/api/caller';
import { messagesApi } from '@/api/messages';
import { subscribe } from '@/platform/subscribe';
import { InboxStore } from './inbox.store';
import { ReceiptStore } from './receipt.store';
import { UnreadStore } from './unread.store';

// Made by the pages that show them and not by the app: none of it is on the way from launch to the code.

/** The store of the page of messages. */
export const makeInbox = (call: Caller): InboxStore =>
  new InboxStore({ api: messagesApi(call), subscribe });

/** The store of one receipt. */
export const makeReceipt = (call: Caller, messageId: string): ReceiptStore =>
  new ReceiptStore(messagesApi(call), messageId);

/** The store of the number in 我的. */
export const makeUnread = (call: Caller): UnreadStore => new UnreadStore(messagesApi(call));
