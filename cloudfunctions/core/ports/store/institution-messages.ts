/** A message of an institution's software, named by its own number. */
export interface MessageKey {
  /** fixmedins_code */
  readonly institutionCode: string;
  /** At most 64 characters of [0-9A-Za-z_.-]; unique within the institution. */
  readonly msgid: string;
}

/** What is claimed: the same number with other content is a mistake of the institution. */
export interface InstitutionMessage extends MessageKey {
  readonly infno: string;
  /** Keyed fingerprint of infno and input: no personal data. */
  readonly bodyKey: string;
  readonly atMs: number;
}

/** What is known of a message's number. */
export type MessageClaim =
  /** Nobody has answered it: the caller acts, answers, and commits both with this claim. */
  | { readonly kind: 'mine' }
  | { readonly kind: 'answered'; readonly answer: string }
  | { readonly kind: 'different' };

/** A message that was answered, for its reversal. */
export interface AnsweredMessage {
  readonly infno: string;
  readonly atMs: number;
  readonly answer: string;
}

/**
 * Messages that change something, and what was answered to each. They live only in the transaction of their
 * act: after a crash between claim and answer nothing of either is left, and the retry runs the message anew.
 */
export interface InstitutionMessages {
  /**
   * Takes the number within the running transaction. Who claims the same number meanwhile waits until this
   * transaction has ended: then it is answered, or nobody's again.
   */
  claim(message: InstitutionMessage): Promise<MessageClaim>;
  /** Keeps the answer (the text of a whole envelope; sealed, for it holds names) of a number that is `mine`. */
  answer(key: MessageKey, answer: string): Promise<void>;
  /** Null when no such message was answered. */
  find(key: MessageKey): Promise<AnsweredMessage | null>;
}
