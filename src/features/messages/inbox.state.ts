import type { MessagesView } from '@contract/messages';
import type { Problem } from '@contract/result';

/** What the page of messages shows. */
export type InboxState =
  | { readonly step: 'loading' }
  | { readonly step: 'failed'; readonly problem: Problem }
  | ({
      readonly step: 'shown';
      /** The next page, or the platform's question, is on its way. */
      readonly busy: 'more' | 'subscribe' | null;
      /** The person has just said yes to messages of the platform. */
      readonly isSubscribed: boolean;
      readonly problem: Problem | null;
    } & Omit<MessagesView, 'unread'>);
