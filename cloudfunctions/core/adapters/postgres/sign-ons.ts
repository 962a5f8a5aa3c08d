import type { SignOns } from '../../ports/store/sign-ons';
import type { Connection } from './connection';

/** Sign-ons in PostgreSQL. */
export const signOnsOf = ({ db }: Connection): SignOns => ({
  async open({ institutionCode, operatorNumber, signNumber }, atMs) {
    const columns = { sign_number: signNumber, at_ms: atMs };
    await db
      .insertInto('sign_on')
      .values({ institution_code: institutionCode, operator_number: operatorNumber, ...columns })
      .onConflict((conflict) =>
        conflict.columns(['institution_code', 'operator_number']).doUpdateSet(columns),
      )
      .execute();
  },

  async close({ institutionCode, operatorNumber, signNumber }, sinceMs) {
    const done = await db
      .deleteFrom('sign_on')
      .where('institution_code', '=', institutionCode)
      .where('operator_number', '=', operatorNumber)
      .where('sign_number', '=', signNumber)
      .where('at_ms', '>=', sinceMs)
      .executeTakeFirst();
    return done.numDeletedRows > 0n;
  },
});
