import { ok, refuse, type Result } from '@contract/result';
import { civilDate } from '@core/domain/civil-time';
import type { Accumulation, Accumulations } from '@core/domain/policy';
import { transaction, type Transaction } from '../fsi/transaction';
import { metPerson } from '../settling/met-person';

/**
 * cum_type_code has no table in the public text; these are ours (docs/gateway.md): what is counted together (门诊,
 * 门诊慢特病, 住院), and what of it.
 */
const pots: Readonly<Record<keyof Accumulations, string>> = {
  outpatient: 'MZ',
  chronic: 'MT',
  inpatient: 'ZY',
};

/** A count stands with two decimals as an amount does, so that it is hundredths as an amount is fen. */
const kinds: Readonly<Record<keyof Accumulation, readonly [code: string, hundredths: number]>> = {
  deductibleFen: ['01', 1],
  fundFen: ['02', 1],
  inScopeFen: ['03', 1],
  overCapFen: ['04', 1],
  borneFen: ['05', 1],
  times: ['06', 100],
};

interface Row {
  readonly cum_type_code: string;
  readonly cum: number;
}

const keysOf = <K extends string>(of: Readonly<Record<K, unknown>>) => Object.keys(of) as K[];

const rowsOf = (accumulations: Accumulations): readonly Row[] =>
  keysOf(pots).flatMap((pot) =>
    keysOf(kinds).map((kind) => {
      const [code, hundredths] = kinds[kind];
      return {
        cum_type_code: `${pots[pot]}${code}`,
        cum: accumulations[pot][kind] * hundredths,
      };
    }),
  );

/** The month (yyyyMM) up to which a year is told: it is kept as a whole, so a past one to its end, this one to now. */
function monthOf(asked: string | null, nowMs: number): Result<string> {
  const present = civilDate(nowMs).slice(0, 7).replace('-', '');
  if (asked === null) return ok(present);
  if (!/^\d{4}(?:0[1-9]|1[0-2])$/.test(asked))
    return refuse('FIELDS_WRONG', { told: '累计年月(cum_ym)格式有误，应为yyyyMM' });
  if (asked > present) return refuse('FIELDS_WRONG', { told: '累计年月(cum_ym)晚于本月' });
  const year = asked.slice(0, 4);
  return ok(present.startsWith(year) ? present : `${year}12`);
}

/** 5206: what somebody's year has gathered in their insurance. FIELDS_WRONG, PERSON_NOT_FOUND. @requirement D9 */
export const showAccumulations = (): Transaction<'5206'> =>
  transaction('5206', 'reads', async ({ data }, context) => {
    const month = monthOf(data.cum_ym, context.nowMs);
    if (!month.ok) return month;
    const person = await metPerson(data.psn_no, context);
    if (!person.ok) return person;
    const { personId, insuranceType } = person.value;
    const year = month.value.slice(0, 4);
    const key = { personId, insuranceType, year: Number(year) };
    const accumulations = await context.nouns.accumulations.of(key);
    return ok({
      cuminfo: rowsOf(accumulations).map((row) => ({
        ...row,
        insutype: insuranceType,
        year,
        cum_ym: month.value,
      })),
    });
  });
