import { ok } from '@contract/result';
import type { Parts } from '@core/ports/parts';
import { transaction, type Transaction } from '../fsi/transaction';

/** `sign_no` as the samples show it. */
const signNumberDigits = 6;

/** 9001: an operator begins the day at the institution's software. Nothing else asks for it: clients differ. */
export const signOn = ({ ids }: Pick<Parts, 'ids'>): Transaction<'9001'> =>
  transaction('9001', 'writes', async ({ signIn }, { institution, nowMs, nouns }) => {
    const signNumber = ids.digits(signNumberDigits);
    const operatorNumber = signIn.opter_no;
    await nouns.signOns.open(
      { institutionCode: institution.code, operatorNumber, signNumber },
      nowMs,
    );
    return ok({ signinoutb: { sign_time: nowMs, sign_no: signNumber } });
  });
