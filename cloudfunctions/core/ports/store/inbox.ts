/** Something a person is told in the mini-program. */
export interface PersonMessage {
  readonly messageId: string;
  readonly personId: string;
  readonly kind: 'settled' | 'refunded';
  readonly settlementId: string;
  readonly atMs: number;
}

/** A message as it lies in the inbox. */
export interface InboxLine extends PersonMessage {
  readonly readAtMs: number | null;
}

/** Messages to people. One is shown once: a settlement makes at most one of its kind. @requirement E4 */
export interface Inbox {
  add(message: PersonMessage): Promise<void>;
  /** The newest first. */
  list(personId: string, beforeMs: number, most: number): Promise<readonly InboxLine[]>;
  find(personId: string, messageId: string): Promise<InboxLine | null>;
  markRead(personId: string, messageId: string, atMs: number): Promise<void>;
  unread(personId: string): Promise<number>;
}
