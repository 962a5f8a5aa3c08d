import type { AccountUse, Purse } from './facts';
import type { AccountOrder } from './rules';

/** What each purse pays of the person's part, in fen. */
export interface AccountsPaid {
  readonly ownFen: number;
  readonly relativeFen: number;
}

const fromPurse = (purse: Purse | null, openFen: number): number =>
  purse === null ? 0 : Math.min(openFen, purse.balanceFen, purse.ceilingFen ?? openFen);

/**
 * What the accounts pay of the person's part: never more than there is, nor more than they are to. Accounts pay
 * all that the person carries, in scope or not. @requirement D4
 */
export function payFromAccounts(
  use: AccountUse,
  personFen: number,
  order: AccountOrder,
): AccountsPaid {
  switch (use.flag) {
    case '0':
      return { ownFen: 0, relativeFen: 0 };
    case '1':
      return { ownFen: fromPurse(use.own, personFen), relativeFen: 0 };
    case '2': {
      const ownFen = order === 'ownFirst' ? fromPurse(use.own, personFen) : 0;
      return { ownFen, relativeFen: fromPurse(use.relative, personFen - ownFen) };
    }
  }
}
