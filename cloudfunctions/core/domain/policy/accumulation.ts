import { civilDate } from '../civil-time';
import type { Pot } from './rules';

/** What one pot of a person, an insurance and a year has gathered; fen, and none of it ever negative. */
export interface Accumulation {
  /** What went below the deductible. */
  readonly deductibleFen: number;
  /** What the first fund paid: held against its cap. */
  readonly fundFen: number;
  /** In scope, above and below the deductible. */
  readonly inScopeFen: number;
  /** In scope and above the first fund's cap. */
  readonly overCapFen: number;
  /** In scope and carried by the person before a supplement that looks at it paid. */
  readonly borneFen: number;
  /** How many settlements: of stays, which admission it is. */
  readonly times: number;
}

/** A person's three pots in one insurance and one year. */
export type Accumulations = Readonly<Record<Pot, Accumulation>>;

/** What a settlement adds, to the pot and the year it adds it to; a refund adds the same with the other sign. */
export interface Added {
  /** Civil year in Asia/Shanghai of the settlement that is added or given back. */
  readonly year: number;
  readonly pot: Pot;
  readonly amounts: Accumulation;
}

/** Nothing yet. */
export const noAccumulation: Accumulation = {
  deductibleFen: 0,
  fundFen: 0,
  inScopeFen: 0,
  overCapFen: 0,
  borneFen: 0,
  times: 0,
};

/** A year that begins. */
export const noAccumulations: Accumulations = {
  outpatient: noAccumulation,
  chronic: noAccumulation,
  inpatient: noAccumulation,
};

/**
 * The year that a settlement counts in: the civil year in Asia/Shanghai of the moment it is made. A stay counts
 * whole in the year it is settled in. On 1 January every accumulation begins anew.
 */
export const accumulationYear = (settledAtMs: number): number =>
  Number(civilDate(settledAtMs).slice(0, 4));

function bothOf(one: Accumulation, other: Accumulation, sign: 1 | -1): Accumulation {
  return {
    deductibleFen: one.deductibleFen + sign * other.deductibleFen,
    fundFen: one.fundFen + sign * other.fundFen,
    inScopeFen: one.inScopeFen + sign * other.inScopeFen,
    overCapFen: one.overCapFen + sign * other.overCapFen,
    borneFen: one.borneFen + sign * other.borneFen,
    times: one.times + sign * other.times,
  };
}

/** The accumulation with what a settlement adds. Throws when something would fall below nothing. */
export function accumulate(before: Accumulation, { amounts }: Added): Accumulation {
  const after = bothOf(before, amounts, 1);
  if (Object.values(after).some((amount: number) => amount < 0))
    throw new RangeError('More would be given back than was ever added.');
  return after;
}

/**
 * What a refund adds: exactly what its settlement added, with the other sign, and to that settlement's year even
 * when it is given back in a later one. Settlements in between stay as they are: whoever gives back the bill
 * that filled the deductible fills it again with the next. @requirement E7
 */
export const givenBack = (added: Added): Added => ({
  ...added,
  amounts: bothOf(noAccumulation, added.amounts, -1),
});
