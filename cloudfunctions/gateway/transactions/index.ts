import type { Parts } from '@core/ports/parts';
import type { Transactions } from '../fsi/dispatch';
import type { Infno } from '../fsi/fields';
import type { Transaction } from '../fsi/transaction';
import type { ReadNeeds } from '../read-code';
import { readEcCode } from './ec-query';
import { findInstitution } from './find-institution';
import { listDictionary } from './list-dictionary';
import { signOff } from './sign-off';
import { signOn } from './sign-on';

/** What the transactions are made from, beside the store of their message. */
export type TransactionNeeds = ReadNeeds & Pick<Parts, 'vault'>;

/** How each transaction is made; the compiler holds that a number makes its own. */
type Makers = { readonly [I in Infno]?: (needs: TransactionNeeds) => Transaction<I> };

/** The open transactions. A number of the interface that is not here is answered as not open yet. */
const makers = {
  '1162': readEcCode,
  '1201': findInstitution,
  '1901': listDictionary,
  '9001': signOn,
  '9002': signOff,
} as const satisfies Makers;

/** The numbers of the open transactions. */
export const openInfnos = Object.keys(makers) as readonly (keyof typeof makers)[];

/** Makes the open transactions. */
export const transactionsOf = (needs: TransactionNeeds): Transactions =>
  Object.fromEntries(openInfnos.map((infno) => [infno, makers[infno](needs)]));
