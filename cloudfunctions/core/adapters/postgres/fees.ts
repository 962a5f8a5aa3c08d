import { sql } from 'kysely';
import type { Fee, Fees, StoredFee } from '../../ports/store/fees';
import type { Connection, Statement } from './connection';

/**
 * A whole upload is one value, so that the statement is the same for one row and for thousands. All or none: a
 * number that the visit has, or that comes twice, keeps every row out.
 */
const addFees: Statement = {
  name: 'fee-add',
  text: `with fresh as (
           select * from rows from (jsonb_to_recordset($1::jsonb) as (
             "visitId" text, "rowNumber" text, "batchNumber" text, "takesBackRow" text, "occurredAtMs" bigint,
             "itemCode" text, "ownItemCode" text, "itemName" text, "row" jsonb, "split" jsonb, "grade" text,
             "selfPayRatio" integer, "priceLimit" bigint, "chargeType" text, "listType" text,
             "isPrescribed" boolean, "told" jsonb)) with ordinality
         )
         insert into fee (visit_id, row_number, batch_number, takes_back_row, occurred_at_ms, item_code,
                          own_item_code, item_name, charged, split, grade, self_pay_ratio, price_limit,
                          charge_type, list_type, is_prescribed, told)
         select "visitId", "rowNumber", "batchNumber", "takesBackRow", "occurredAtMs", "itemCode",
                "ownItemCode", "itemName", "row", "split", "grade", "selfPayRatio", "priceLimit",
                "chargeType", "listType", "isPrescribed", "told"
           from fresh
          where (select count(*) = count(distinct ("visitId", "rowNumber")) from fresh)
            and not exists (select 1 from fee f join fresh n
                             on f.visit_id = n."visitId" and f.row_number = n."rowNumber")
          order by ordinality
         returning row_number`,
};

const feesIn = ({ db }: Connection) => db.selectFrom('fee as f').selectAll('f');

type FeeTableRow = Awaited<ReturnType<ReturnType<typeof feesIn>['executeTakeFirstOrThrow']>>;

const readFee = (row: FeeTableRow): StoredFee => ({
  visitId: row.visit_id,
  rowNumber: row.row_number,
  batchNumber: row.batch_number,
  takesBackRow: row.takes_back_row,
  occurredAtMs: row.occurred_at_ms,
  itemCode: row.item_code,
  ownItemCode: row.own_item_code,
  itemName: row.item_name,
  row: row.charged,
  split: row.split,
  grade: row.grade,
  selfPayRatio: row.self_pay_ratio,
  priceLimit: row.price_limit,
  chargeType: row.charge_type,
  listType: row.list_type,
  isPrescribed: row.is_prescribed,
  told: row.told,
  settlementId: row.settlement_id,
});

type Tying = Pick<Fees, 'remove' | 'take' | 'release'>;

const tyingIn = ({ db }: Connection): Tying => ({
  async remove(visitId, batchNumber) {
    let taken = db
      .deleteFrom('fee')
      .where('visit_id', '=', visitId)
      .where('settlement_id', 'is', null);
    if (batchNumber !== null) taken = taken.where('batch_number', '=', batchNumber);
    return Number((await taken.executeTakeFirst()).numDeletedRows);
  },

  async take(visitId, rowNumbers, settlementId) {
    const done = await db
      .updateTable('fee')
      .set({ settlement_id: settlementId })
      .where('visit_id', '=', visitId)
      .where('row_number', '=', sql<string>`any(${[...rowNumbers]}::text[])`)
      .where('settlement_id', 'is', null)
      .executeTakeFirst();
    return Number(done.numUpdatedRows);
  },

  async release(visitId, settlementId) {
    await db
      .updateTable('fee')
      .set({ settlement_id: null })
      .where('visit_id', '=', visitId)
      .where('settlement_id', '=', settlementId)
      .execute();
  },
});

/** Fee rows in PostgreSQL. */
export function feesOf(connection: Connection): Fees {
  const { db, run } = connection;
  const ofVisit = (visitId: string) =>
    feesIn(connection)
      .where('f.visit_id', '=', visitId)
      .orderBy('f.batch_number')
      .orderBy('f.upload_order');
  return {
    ...tyingIn(connection),

    async add(fees: readonly Fee[]) {
      if (fees.length === 0) return 'added';
      const added = await run(addFees, [JSON.stringify(fees)]);
      return added.length === fees.length ? 'added' : 'known';
    },

    async ofVisit(visitId) {
      return (await ofVisit(visitId).execute()).map(readFee);
    },

    async unsettled(visitId, batchNumber) {
      let open = ofVisit(visitId).where('f.settlement_id', 'is', null);
      if (batchNumber !== null) open = open.where('f.batch_number', '=', batchNumber);
      return (await open.execute()).map(readFee);
    },

    async chronicOf(personId, { fromMs, untilMs }, most) {
      const rows = await db
        .selectFrom('visit as v')
        .innerJoin('fee as f', 'f.visit_id', 'v.visit_id')
        .selectAll('f')
        .select('v.institution_code')
        .where('v.person_id', '=', personId)
        .where('v.med_type', '=', chronicCare)
        .where('v.state', '<>', 'cancelled')
        .where('f.occurred_at_ms', '>=', fromMs)
        .where('f.occurred_at_ms', '<', untilMs)
        .orderBy('f.occurred_at_ms', 'desc')
        .orderBy('f.upload_order', 'desc')
        .limit(most)
        .execute();
      return rows.map((row) => ({ ...readFee(row), institutionCode: row.institution_code }));
    },
  };
}

/** med_type of 门诊慢特病. */
const chronicCare = '14';
