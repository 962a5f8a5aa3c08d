import { ok, refuse } from '@contract/result';
import { civilMidnight } from '@core/domain/civil-time';
import { transaction, type Transaction } from '../fsi/transaction';

/** 9002: the operator ends the day; only a sign-on of the same day can be ended. */
export const signOff = (): Transaction<'9002'> =>
  transaction('9002', 'writes', async ({ signOut }, { institution, nowMs, nouns }) => {
    const isClosed = await nouns.signOns.close(
      {
        institutionCode: institution.code,
        operatorNumber: signOut.opter_no,
        signNumber: signOut.sign_no,
      },
      civilMidnight(nowMs),
    );
    return isClosed ? ok({ signoutoutb: { sign_time: nowMs } }) : refuse('SIGN_ON_NOT_FOUND');
  });
