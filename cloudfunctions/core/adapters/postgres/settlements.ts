import type { Settlement, Settlements, StoredSettlement } from '../../ports/store/settlements';
import type { Connection } from './connection';

const rowOf = (made: Settlement) => ({
  person_id: made.personId,
  settlement_id: made.settlementId,
  refund_of: made.refundOf,
  visit_id: made.visitId,
  institution_code: made.institutionCode,
  message_number: made.messageNumber,
  operator_id: made.operatorId,
  batch_number: made.batchNumber,
  med_type: made.medType,
  clearing_type: made.clearingType,
  cert_type: made.certType,
  insurance_type: made.insuranceType,
  person_type: made.personType,
  age: made.age,
  hospital_level: made.hospitalLevel,
  pool_code: made.poolCode,
  relative_id: made.relativeId,
  settled_at_ms: made.settledAtMs,
  invoice_number: made.invoiceNumber,
  split: JSON.stringify(made.split),
  added: JSON.stringify(made.added),
  cap_left_fen: made.capLeftFen,
  balance_fen: made.balanceFen,
  fees: JSON.stringify(made.fees),
});

const settlementsIn = ({ db }: Connection) =>
  db
    .selectFrom('settlement as s')
    .leftJoin('settlement as r', 'r.refund_of', 's.settlement_id')
    .selectAll('s')
    .select('r.settlement_id as refunded_by');

type SettlementRow = Awaited<
  ReturnType<ReturnType<typeof settlementsIn>['executeTakeFirstOrThrow']>
>;

const readSettlement = (row: SettlementRow): StoredSettlement => ({
  settlementId: row.settlement_id,
  refundOf: row.refund_of,
  visitId: row.visit_id,
  personId: row.person_id,
  institutionCode: row.institution_code,
  messageNumber: row.message_number,
  operatorId: row.operator_id,
  batchNumber: row.batch_number,
  medType: row.med_type,
  clearingType: row.clearing_type,
  certType: row.cert_type,
  insuranceType: row.insurance_type,
  personType: row.person_type,
  age: row.age,
  hospitalLevel: row.hospital_level,
  poolCode: row.pool_code,
  relativeId: row.relative_id,
  settledAtMs: row.settled_at_ms,
  invoiceNumber: row.invoice_number,
  split: row.split,
  added: row.added,
  capLeftFen: row.cap_left_fen,
  balanceFen: row.balance_fen,
  fees: row.fees,
  refundedBy: row.refunded_by,
});

type Statements = Pick<Settlements, 'lines'>;

const statementsIn = ({ db }: Connection): Statements => ({
  async lines({ institutionCode, insuranceType, clearingType, fromMs, untilMs }, most) {
    let found = db
      .selectFrom('settlement')
      .select(['settlement_id', 'visit_id', 'person_id', 'refund_of', 'message_number'])
      .select(['settled_at_ms', 'total_fen', 'fund_fen', 'account_fen', 'cash_fen'])
      .where('institution_code', '=', institutionCode)
      .where('settled_at_ms', '>=', fromMs)
      .where('settled_at_ms', '<', untilMs);
    if (insuranceType !== null) found = found.where('insurance_type', '=', insuranceType);
    if (clearingType !== null) found = found.where('clearing_type', '=', clearingType);
    const rows = await found
      .orderBy('settled_at_ms')
      .orderBy('settlement_id')
      .limit(most)
      .execute();
    return rows.map((row) => ({
      settlementId: row.settlement_id,
      visitId: row.visit_id,
      personId: row.person_id,
      refundOf: row.refund_of,
      messageNumber: row.message_number,
      settledAtMs: row.settled_at_ms,
      totalFen: row.total_fen,
      fundFen: row.fund_fen,
      accountFen: row.account_fen,
      cashFen: row.cash_fen,
    }));
  },
});

/** Settlements in PostgreSQL; nothing here changes one. */
export function settlementsOf(connection: Connection): Settlements {
  return {
    ...statementsIn(connection),

    async keep(settlement) {
      const done = await connection.db
        .insertInto('settlement')
        .values(rowOf(settlement))
        .onConflict((conflict) => conflict.column('refund_of').doNothing())
        .executeTakeFirst();
      return done.numInsertedOrUpdatedRows === 1n ? 'kept' : 'refunded';
    },

    async find(settlementId) {
      const row = await settlementsIn(connection)
        .where('s.settlement_id', '=', settlementId)
        .executeTakeFirst();
      return row ? readSettlement(row) : null;
    },

    async ofMessage(institutionCode, messageNumber) {
      const row = await settlementsIn(connection)
        .where('s.institution_code', '=', institutionCode)
        .where('s.message_number', '=', messageNumber)
        .executeTakeFirst();
      return row ? readSettlement(row) : null;
    },

    async ofPerson(personId, beforeMs, most) {
      const rows = await settlementsIn(connection)
        .where('s.person_id', '=', personId)
        .where('s.settled_at_ms', '<', beforeMs)
        .orderBy('s.settled_at_ms', 'desc')
        .orderBy('s.settlement_id', 'desc')
        .limit(most)
        .execute();
      return rows.map(readSettlement);
    },
  };
}
