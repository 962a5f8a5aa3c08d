import { fundKeys, type Split } from '../policy/split';
import type { LedgerAccount, Posting } from './posting';

/** Between whom the money of a settlement moves. */
export interface Parties {
  readonly personId: string;
  /** Whose account pays with acct_used_flag 2, or null. */
  readonly relativeId: string | null;
  readonly institutionCode: string;
  /** The pool (admdvs) and insurance (insutype) whose funds pay. */
  readonly poolCode: string;
  readonly insuranceType: string;
}

const posting = (account: LedgerAccount, amountFen: number): readonly Posting[] =>
  amountFen === 0 ? [] : [{ account, amountFen }];

/**
 * A settlement, or with a mirrored split its refund, as one balanced entry: funds and accounts give, the
 * institution is owed what they gave; cash passes from outside to its counter. What the institution takes over
 * itself moves no money. Throws when a relative's account is to pay and nobody is named.
 */
export function postSettlement(split: Split, parties: Parties): readonly Posting[] {
  const { poolCode, insuranceType, institutionCode, relativeId } = parties;
  const { accountFen, relativeAccountFen, fundFen, cashFen, funds } = split;
  if (relativeId === null && relativeAccountFen !== 0)
    throw new RangeError('A relative’s account pays, and nobody is named.');
  const ownFen = accountFen - relativeAccountFen;
  return [
    ...fundKeys.flatMap((fund) =>
      posting({ of: 'fund', fund, poolCode, insuranceType }, 0 - funds[fund]),
    ),
    ...posting({ of: 'personal', personId: parties.personId }, 0 - ownFen),
    ...posting({ of: 'personal', personId: relativeId ?? '' }, 0 - relativeAccountFen),
    ...posting({ of: 'receivable', institutionCode }, fundFen + accountFen),
    ...posting({ of: 'outside' }, 0 - cashFen),
    ...posting({ of: 'cash', institutionCode }, cashFen),
  ];
}

/** Money that is paid into a person's account. */
export const postDeposit = (personId: string, amountFen: number): readonly Posting[] => [
  ...posting({ of: 'outside' }, 0 - amountFen),
  ...posting({ of: 'personal', personId }, amountFen),
];
