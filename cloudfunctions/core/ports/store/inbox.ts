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

/** Messages to people. One is shown once: unique by person, settlement and kind. @requirement E4 */
export interface Inbox {
  /** False when the person was told this of that settlement before; then nothing is added. */
  add(message: PersonMessage): Promise<boolean>;
  /** The newest first: all, or those older than a line. Of one moment the greater id is the newer. */
  list(
    personId: string,
    after: Pick<InboxLine, 'atMs' | 'messageId'> | null,
    most: number,
  ): Promise<readonly InboxLine[]>;
  find(personId: string, messageId: string): Promise<InboxLine | null>;
  markRead(personId: string, messageId: string, atMs: number): Promise<void>;
  unread(personId: string): Promise<number>;
}
