import type { Posters } from '../../ports/store/posters';
import type { Connection } from './connection';

const listAtMost = 1_000;

/** Posters in PostgreSQL, counted as they are listed. */
export const postersOf = ({ db }: Connection): Posters => ({
  async register({ code, kind, ownerCode, name }, atMs) {
    await db
      .insertInto('poster')
      .values({ poster_code: code, kind, owner_code: ownerCode, name, made_at_ms: atMs })
      .onConflict((conflict) => conflict.column('poster_code').doNothing())
      .execute();
  },

  async list() {
    const rows = await db
      .selectFrom('poster as p')
      .leftJoin('activation as a', (join) =>
        join.onRef('a.poster_code', '=', 'p.poster_code').on('a.state', '=', 'granted'),
      )
      .select(['p.poster_code', 'p.kind', 'p.owner_code', 'p.name', 'p.made_at_ms'])
      .select(({ fn }) => fn.count<string>('a.activation_id').as('activations'))
      .groupBy('p.poster_code')
      .orderBy('p.made_at_ms', 'desc')
      .orderBy('p.poster_code')
      .limit(listAtMost)
      .execute();
    return rows.map((row) => ({
      code: row.poster_code,
      kind: row.kind,
      ownerCode: row.owner_code,
      name: row.name,
      madeAtMs: Number(row.made_at_ms),
      activations: Number(row.activations),
    }));
  },
});
