import {
  accumulate,
  noAccumulations,
  type Accumulation,
  type Accumulations,
} from '../../domain/policy';
import type { YearlyAccumulations } from '../../ports/store/accumulations';
import type { Connection, Statement } from './connection';

/** Adds to a row that is there: one that is not cannot have been added to before. */
const addTo: Statement = {
  name: 'accumulation-add',
  text: `update accumulation
            set deductible_fen = deductible_fen + $5, fund_fen = fund_fen + $6, in_scope_fen = in_scope_fen + $7,
                over_cap_fen = over_cap_fen + $8, borne_fen = borne_fen + $9, times = times + $10
          where person_id = $1 and insurance_type = $2 and year = $3 and pot = $4
         returning pot`,
};

const begin: Statement = {
  name: 'accumulation-begin',
  text: `insert into accumulation (person_id, insurance_type, year, pot, deductible_fen, fund_fen, in_scope_fen,
                                   over_cap_fen, borne_fen, times)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
};

/** Accumulations in PostgreSQL. */
export const accumulationsOf = ({ db, run }: Connection): YearlyAccumulations => ({
  async of({ personId, insuranceType, year }) {
    const rows = await db
      .selectFrom('accumulation')
      .selectAll()
      .where('person_id', '=', personId)
      .where('insurance_type', '=', insuranceType)
      .where('year', '=', year)
      .execute();
    const gathered = rows.map((row): readonly [keyof Accumulations, Accumulation] => [
      row.pot,
      {
        deductibleFen: row.deductible_fen,
        fundFen: row.fund_fen,
        inScopeFen: row.in_scope_fen,
        overCapFen: row.over_cap_fen,
        borneFen: row.borne_fen,
        times: row.times,
      },
    ]);
    return { ...noAccumulations, ...Object.fromEntries(gathered) };
  },

  async add(key, added) {
    const { year, pot, amounts } = added;
    const before = await this.of({ ...key, year });
    accumulate(before[pot], added);
    const { deductibleFen, fundFen, inScopeFen, overCapFen, borneFen, times } = amounts;
    const values = [
      ...[key.personId, key.insuranceType, year, pot],
      ...[deductibleFen, fundFen, inScopeFen, overCapFen, borneFen, times],
    ];
    if ((await run(addTo, values)).length === 0) await run(begin, values);
  },
});
