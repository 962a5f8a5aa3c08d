import { emptyRequest } from '@contract/schema/credential';
import { listMessagesRequest, markReadRequest, receiptRequest } from '@contract/schema/messages';
import { openDoor, type Handler } from '@core/door/door';
import { verbFor, type VerbsOf } from '@core/door/verb';
import type { Parts } from '@core/ports/parts';
import { list } from './list';
import { markRead } from './mark-read';
import { receipt } from './receipt';
import { unread } from './unread';

/** The function `messages`: what a holder was told, and the receipts behind it. @requirement E4 */
export function createMessages(parts: Parts): Handler {
  const forHolder = verbFor('holder');
  const verbs: VerbsOf<'messages'> = {
    list: forHolder(listMessagesRequest, list(parts)),
    receipt: forHolder(receiptRequest, receipt(parts)),
    markRead: forHolder(markReadRequest, markRead(parts)),
    unread: forHolder(emptyRequest, unread(parts)),
  };
  return openDoor('messages', verbs, parts);
}
