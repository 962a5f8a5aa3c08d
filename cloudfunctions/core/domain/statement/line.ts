/** What both sides of a statement know of a settlement, in fen; of a refund below nothing. */
export interface Amounts {
  /** medfee_sumamt */
  readonly totalFen: number;
  /** fund_pay_sumamt */
  readonly fundFen: number;
  /** acct_pay */
  readonly accountFen: number;
}

/** A settlement or refund as the centre keeps it. */
export interface OwnLine extends Amounts {
  readonly settlementId: string;
  readonly visitId: string;
  readonly personId: string;
  /** The settlement that this one gives back, or null. */
  readonly refundOf: string | null;
  /** The msgid it was asked for with. */
  readonly messageNumber: string;
}

/** A settlement or refund as the institution keeps it. */
export interface TheirLine extends Amounts {
  /** Of a refund its own setl_id, or the one of the settlement that it gives back. */
  readonly settlementId: string;
  readonly visitId: string;
  readonly personId: string;
  readonly isRefund: boolean;
}

/** Most settlements and refunds that are reconciled at once: a large hospital's month. */
export const mostOwnLines = 100_000;

/** Most lines that an institution sends at once: a large hospital's day. More would hold everybody else up. */
export const mostTheirLines = 20_000;

/** The amounts of a line, in the order in which people read them. */
export const amountNames = ['totalFen', 'fundFen', 'accountFen'] as const;

/** The name of an amount. */
export type AmountName = (typeof amountNames)[number];

/**
 * Is a line with these amounts a refund? Its sign says so; refd_setl_flag only where there is nothing to have a
 * sign, for some software also marks the settlement that was given back.
 */
export function isRefundLine(amounts: Amounts, refundFlag: string): boolean {
  const signs = amountNames.map((name) => Math.sign(amounts[name]));
  return signs.every((sign) => sign === 0) ? refundFlag === '1' : signs.includes(-1);
}
