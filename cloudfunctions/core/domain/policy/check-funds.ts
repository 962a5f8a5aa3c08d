import type { Problem, Result } from '@contract/result';
import { decideTerms, type FindRules, type Terms, type TermsFacts } from './choose-benefit';
import { accountPayType, fundPayTypeOf } from './fund-lines';
import type { Pot } from './rules';
import { careOf } from './standing';

/** Would a fund, or the account, pay of a bill? */
export interface CheckedFund {
  /** fund_pay_type */
  readonly fundPayType: string;
  readonly isEnjoyed: boolean;
  /** Why a settlement would be refused, or null: a fund that pays nothing at pharmacies refuses nothing. */
  readonly problem: Problem | null;
  /** It pays for drugs with a prescription (rxno) alone. */
  readonly needsPrescription: boolean;
}

/** What the check depends on; that every drug has a prescription is supposed. */
export interface CheckFacts extends Omit<TermsFacts, 'isPrescribed'> {
  /** May a visit begin at all? */
  readonly begin: Result<unknown>;
  readonly hasAccount: boolean;
}

/** What a kind of care is counted with; what the rules do not know is not told from the rest. */
function potOf(medType: string): Pot {
  const care = careOf(medType);
  return care === 'inpatient' || care === 'chronic' ? care : 'outpatient';
}

const enjoyed = { isEnjoyed: true, problem: null, needsPrescription: false } as const;
const denied = (problem: Problem | null) =>
  ({ isEnjoyed: false, problem, needsPrescription: false }) as const;

/** The funds of a benefit: the first and its supplements, each once. */
function fundsOf({ benefit, care }: Terms, { medType, insuranceType }: CheckFacts) {
  const funds = benefit
    ? new Set([benefit.fund, ...benefit.supplements.map(({ fund }) => fund)])
    : new Set(['pooled' as const]);
  const standing = benefit ? { ...enjoyed, needsPrescription: care === 'pharmacy' } : denied(null);
  return [...funds].map((fund): CheckedFund => {
    const fundPayType = fundPayTypeOf(fund, benefit?.pot ?? potOf(medType), insuranceType);
    return { fundPayType, ...standing };
  });
}

/**
 * Which funds would pay of a bill of this kind, and why not: by the very rules that a settlement goes by. Nothing is
 * refused; a fund that pays nothing is told so. @requirement E3 D10 D11
 */
export function checkFunds(facts: CheckFacts, find?: FindRules): readonly CheckedFund[] {
  const { begin, hasAccount, insuranceType, medType } = facts;
  const account = (standing: Omit<CheckedFund, 'fundPayType'>): readonly CheckedFund[] =>
    hasAccount ? [{ fundPayType: accountPayType, ...standing }] : [];
  const terms = begin.ok ? decideTerms({ ...facts, isPrescribed: true }, find) : begin;
  if (!terms.ok) {
    const fundPayType = fundPayTypeOf('pooled', potOf(medType), insuranceType);
    return [{ fundPayType, ...denied(terms.problem) }, ...account(denied(terms.problem))];
  }
  return [...fundsOf(terms.value, facts), ...account(enjoyed)];
}
