import { ok, type Result } from '@contract/result';
import { decideStep } from '@core/domain/visit';
import type { Diagnosis, Visit } from '@core/ports/store/visits';
import { transaction, type FsiContext, type Transaction } from '../fsi/transaction';
import { holdPerson, visitOf } from '../settling/on-file';
import { toldIn } from '../settling/told';

/** What 2203 and 2203A say in common. */
interface Described {
  readonly mdtrt_id: string;
  readonly psn_no: string;
  readonly med_type: string;
  readonly begntime: number;
  readonly dise_codg: string | null;
}

interface DescribedDiagnosis {
  readonly diag_type: string;
  readonly diag_srt_no: number;
  readonly diag_code: string;
  readonly diag_name: string;
  readonly diag_time: number;
  readonly vali_flag: string;
}

const isWithdrawn = ({ vali_flag }: DescribedDiagnosis): boolean => vali_flag === '0';

/** inout_diag_type: at the beginning. diag_type 1 is the main diagnosis of western medicine. */
const diagnosisOf = (row: DescribedDiagnosis): Diagnosis => ({
  type: row.diag_type,
  order: row.diag_srt_no,
  code: row.diag_code,
  name: row.diag_name,
  isMain: row.diag_type === '1',
  atMs: row.diag_time,
  inOut: '1',
  told: toldIn({ ...row }),
});

async function keepDiagnoses(
  visit: Visit,
  rows: readonly DescribedDiagnosis[],
  { nouns }: FsiContext,
): Promise<void> {
  for (const row of rows) {
    const diagnosis = diagnosisOf(row);
    if (isWithdrawn(row)) await nouns.visits.removeDiagnosis(visit.visitId, diagnosis);
    else await nouns.visits.setDiagnosis(visit.visitId, diagnosis);
  }
}

async function describe(
  told: Described,
  rows: readonly DescribedDiagnosis[],
  context: FsiContext,
): Promise<Result<null>> {
  const { psn_no: personId, mdtrt_id: visitId } = told;
  const person = await holdPerson(personId, context);
  if (!person.ok) return person;
  const visit = await visitOf({ visitId, personId, kind: 'outpatient' }, context);
  if (!visit.ok) return visit;
  const next = decideStep(visit.value, 'describe', visit.value);
  if (!next.ok) return next;
  await context.nouns.visits.move(visit.value, {
    state: next.value,
    medType: told.med_type,
    diseaseCode: told.dise_codg,
    told: toldIn({ ...told }),
  });
  await keepDiagnoses(visit.value, rows, context);
  return ok(null);
}

/** 2203: what a visit is for, and its diagnoses; one that is no longer valid is sent again as such. */
export const describeVisit = (): Transaction<'2203'> =>
  transaction('2203', 'writes', ({ mdtrtinfo, diseinfo }, context) =>
    describe(mdtrtinfo, diseinfo, context),
  );

/** 2203A: the same, as retail pharmacies and some regions' hospitals send it. */
export const describeVisitA = (): Transaction<'2203A'> =>
  transaction('2203A', 'writes', ({ mdtrtinfo, diseinfo }, context) =>
    describe(mdtrtinfo, diseinfo, context),
  );
