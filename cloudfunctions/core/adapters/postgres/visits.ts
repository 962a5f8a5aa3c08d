import { sql } from 'kysely';
import type { VisitStage } from '../../domain/visit';
import type { Diagnosis, NewVisit, Visit, VisitChange, Visits } from '../../ports/store/visits';
import type { Connection } from './connection';

const rowOf = (visit: NewVisit) => ({
  person_id: visit.personId,
  visit_id: visit.visitId,
  kind: visit.kind,
  state: visit.state,
  institution_code: visit.institutionCode,
  insurance_type: visit.insuranceType,
  med_type: visit.medType,
  visit_number: visit.visitNumber,
  cert_type: visit.certType,
  operator_id: visit.operatorId,
  began_at_ms: visit.beganAtMs,
  told: JSON.stringify(visit.told),
});

/** Visits with what they hold, which is counted and not kept. */
const visitsIn = ({ db }: Connection) =>
  db
    .selectFrom('visit as v')
    .selectAll('v')
    .select((from) => [
      from
        .selectFrom('fee as f')
        .select(({ fn }) => fn.countAll<number>().as('n'))
        .whereRef('f.visit_id', '=', 'v.visit_id')
        .where('f.settlement_id', 'is', null)
        .as('unsettled_rows'),
      from
        .selectFrom('settlement as s')
        .leftJoin('settlement as r', 'r.refund_of', 's.settlement_id')
        .select(({ fn }) => fn.countAll<number>().as('n'))
        .whereRef('s.visit_id', '=', 'v.visit_id')
        .where('s.refund_of', 'is', null)
        .where('r.settlement_id', 'is', null)
        .as('live_settlements'),
    ]);

type VisitRow = Awaited<ReturnType<ReturnType<typeof visitsIn>['executeTakeFirstOrThrow']>>;

const readVisit = (row: VisitRow): Visit => ({
  ...({ kind: row.kind, state: row.state } as VisitStage),
  visitId: row.visit_id,
  personId: row.person_id,
  institutionCode: row.institution_code,
  insuranceType: row.insurance_type,
  medType: row.med_type,
  visitNumber: row.visit_number,
  certType: row.cert_type,
  operatorId: row.operator_id,
  beganAtMs: row.began_at_ms,
  endedAtMs: row.ended_at_ms,
  diseaseCode: row.disease_code,
  told: row.told,
  unsettledRows: row.unsettled_rows ?? 0,
  liveSettlements: row.live_settlements ?? 0,
});

const changesOf = ({ state, medType, diseaseCode, endedAtMs, told }: VisitChange) => ({
  state,
  ...(medType === undefined ? {} : { med_type: medType }),
  ...(diseaseCode === undefined ? {} : { disease_code: diseaseCode }),
  ...(endedAtMs === undefined ? {} : { ended_at_ms: endedAtMs }),
  ...(told === undefined ? {} : { told: sql<string>`told || ${JSON.stringify(told)}::jsonb` }),
});

type Diagnoses = Pick<Visits, 'setDiagnosis' | 'removeDiagnosis' | 'diagnosesOf'>;

const diagnosesIn = ({ db }: Connection): Diagnoses => ({
  async setDiagnosis(visitId, { type, order, code, name, isMain, inOut, atMs, told }) {
    const changing = { code, name, is_main: isMain, in_out: inOut, at_ms: atMs };
    const columns = { ...changing, told: JSON.stringify(told) };
    await db
      .insertInto('diagnosis')
      .values({ visit_id: visitId, diagnosis_type: type, diagnosis_order: order, ...columns })
      .onConflict((conflict) =>
        conflict.columns(['visit_id', 'diagnosis_type', 'diagnosis_order']).doUpdateSet(columns),
      )
      .execute();
  },

  async removeDiagnosis(visitId, { type, order }) {
    await db
      .deleteFrom('diagnosis')
      .where('visit_id', '=', visitId)
      .where('diagnosis_type', '=', type)
      .where('diagnosis_order', '=', order)
      .execute();
  },

  async diagnosesOf(visitId) {
    const rows = await db
      .selectFrom('diagnosis')
      .selectAll()
      .where('visit_id', '=', visitId)
      .orderBy('diagnosis_order')
      .orderBy('diagnosis_type')
      .execute();
    return rows.map((row): Diagnosis => ({
      type: row.diagnosis_type,
      order: row.diagnosis_order,
      code: row.code,
      name: row.name,
      isMain: row.is_main,
      inOut: row.in_out,
      atMs: row.at_ms,
      told: row.told,
    }));
  },
});

/** Visits in PostgreSQL. */
export function visitsOf(connection: Connection): Visits {
  const { db } = connection;
  return {
    ...diagnosesIn(connection),

    async begin(visit) {
      // Only the number may be taken: a second stay is an error of the caller, who holds the person.
      const done = await db
        .insertInto('visit')
        .values(rowOf(visit))
        .onConflict((conflict) =>
          conflict
            .columns(['institution_code', 'kind', 'visit_number'])
            .where(sql.ref('state'), '<>', sql.lit('cancelled'))
            .doNothing(),
        )
        .executeTakeFirst();
      return done.numInsertedOrUpdatedRows === 1n ? 'begun' : 'taken';
    },

    async find(visitId) {
      const row = await visitsIn(connection).where('v.visit_id', '=', visitId).executeTakeFirst();
      return row ? readVisit(row) : null;
    },

    async move({ visitId, state }, change) {
      const done = await db
        .updateTable('visit')
        .set(changesOf(change))
        .where('visit_id', '=', visitId)
        .where('state', '=', state)
        .executeTakeFirst();
      if (done.numUpdatedRows !== 1n) throw new Error(`The visit is not ${state} any more.`);
    },

    async stayOf(personId) {
      const row = await visitsIn(connection)
        .where('v.person_id', '=', personId)
        .where('v.kind', '=', 'inpatient')
        .where('v.state', 'in', ['admitted', 'discharged'])
        .executeTakeFirst();
      return row ? readVisit(row) : null;
    },

    async search({ institutionCode, fromMs, untilMs, ...query }, most) {
      let found = visitsIn(connection)
        .where('v.institution_code', '=', institutionCode)
        .where('v.began_at_ms', '>=', fromMs)
        .where('v.began_at_ms', '<', untilMs);
      if (query.personId !== null) found = found.where('v.person_id', '=', query.personId);
      if (query.medType !== null) found = found.where('v.med_type', '=', query.medType);
      if (query.visitId !== null) found = found.where('v.visit_id', '=', query.visitId);
      if (query.state !== null) found = found.where('v.state', '=', query.state);
      const rows = await found
        .orderBy('v.began_at_ms', 'desc')
        .orderBy('v.visit_id', 'desc')
        .limit(most)
        .execute();
      return rows.map(readVisit);
    },
  };
}
