/** What a message tells: a settlement, or the giving back of one. */
export type MessageKind = 'settled' | 'refunded';

/** A line of the inbox. Amounts are in fen and never negative: what came back is told by the kind. @requirement E4 */
export interface MessageRow {
  readonly messageId: string;
  readonly kind: MessageKind;
  /** `family`: a relative's bill, of which this person's account paid `amountFen`. @requirement D4 */
  readonly about: 'own' | 'family';
  readonly institution: string;
  readonly atMs: number;
  readonly isRead: boolean;
  readonly amountFen: number;
  /** 还需自费, or what of it comes back; 0 where nothing is left. */
  readonly cashFen: number;
}

/** A page of the inbox, the newest first. */
export interface MessagesView {
  readonly rows: readonly MessageRow[];
  /** What to ask for the next page with; null at the end. */
  readonly next: string | null;
  readonly unread: number;
  /** The platform's ids of what the person may subscribe to in this channel; none where there is nothing. */
  readonly templates: readonly string[];
}

/** How many messages wait to be read. */
export interface UnreadView {
  readonly unread: number;
}

/** A line of the bill. */
export interface ReceiptFee {
  readonly name: string;
  readonly totalFen: number;
}

/** One sentence about an amount that moved, and under which heading it stands. */
export interface ReceiptWords {
  /** `fund`: paid by the insurance; `person`: why something fell on the person; `paid`: how that was paid. */
  readonly about: 'fund' | 'person' | 'paid';
  readonly words: string;
}

interface ReceiptHead {
  readonly messageId: string;
  readonly kind: MessageKind;
  readonly institution: string;
  readonly atMs: number;
  /** Whose bill it is: 张*. */
  readonly patientName: string;
}

/** What a person reads about their own bill; all amounts in fen and never negative. */
export interface OwnReceipt extends ReceiptHead {
  readonly about: 'own';
  /** setl_id: what the institution asks for when something is to be given back. */
  readonly settlementId: string;
  /** 普通门诊, 定点药店购药 … */
  readonly visitName: string;
  readonly fees: readonly ReceiptFee[];
  readonly totalFen: number;
  readonly fundFen: number;
  readonly hospitalFen: number;
  readonly accountFen: number;
  readonly relativeAccountFen: number;
  readonly cashFen: number;
  readonly explanation: readonly ReceiptWords[];
  /** Of the own account afterwards; null where there is none. */
  readonly balanceFen: number | null;
  /** The settlement was given back since. */
  readonly isRefunded: boolean;
}

/** What the owner of an account reads that paid for a relative: nothing of what was treated. @requirement D4 */
export interface FamilyReceipt extends ReceiptHead {
  readonly about: 'family';
  /** From their account, or back to it. */
  readonly accountFen: number;
  readonly isRefunded: boolean;
}

/** A receipt, by whose bill it is. @requirement E4 */
export type ReceiptView = OwnReceipt | FamilyReceipt;
