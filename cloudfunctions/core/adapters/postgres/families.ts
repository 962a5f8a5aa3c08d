import type { Families } from '../../ports/store/families';
import type { Connection } from './connection';

/** Family bonds in PostgreSQL. */
export const familiesOf = ({ db }: Connection): Families => ({
  async bind(holderId, memberId, atMs) {
    await db
      .insertInto('family_bond')
      .values({ holder_id: holderId, member_id: memberId, bound_at_ms: atMs })
      .onConflict((conflict) => conflict.columns(['holder_id', 'member_id']).doNothing())
      .execute();
  },

  async areBound(oneId, otherId) {
    const row = await db
      .selectFrom('family_bond')
      .select('holder_id')
      .where((is) =>
        is.or([
          is.and({ holder_id: oneId, member_id: otherId }),
          is.and({ holder_id: otherId, member_id: oneId }),
        ]),
      )
      .limit(1)
      .executeTakeFirst();
    return row !== undefined;
  },
});
