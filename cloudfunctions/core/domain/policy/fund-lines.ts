import type { Pot } from './rules';
import type { Settled } from './settle';
import { fundKeys, type FundKey } from './split';

/** One row of setldetail: what one fund paid. */
export interface FundLine {
  /** fund_pay_type */
  readonly fundPayType: string;
  readonly paidFen: number;
  /** crt_payb_lmt_amt: what this fund could still have paid before this bill, in fen; null: no limit known. */
  readonly limitFen: number | null;
}

/** fund_pay_type of a fund, by insurance. */
const fundPayTypes: Readonly<Record<FundKey, readonly [employees: string, residents: string]>> = {
  pooled: ['310100', '390100'],
  civilServant: ['320100', '320100'],
  enterprise: ['370100', '370100'],
  residentMajor: ['390200', '390200'],
  employeeLarge: ['330100', '330100'],
  aid: ['610100', '610100'],
  disabled: ['350100', '350100'],
  other: ['999997', '999997'],
};

/** The pooled fund has a type of its own outside hospitals' beds. */
const outpatientPool: readonly [employees: string, residents: string] = ['310102', '390102'];

/** fund_pay_type of personal accounts. */
export const accountPayType = '310200';

/** fund_pay_type of a fund, by what it pays for and the insurance (insutype). */
export function fundPayTypeOf(fund: FundKey, pot: Pot, insuranceType: string): string {
  const isOutpatientPool = fund === 'pooled' && pot !== 'inpatient';
  const [employees, residents] = isOutpatientPool ? outpatientPool : fundPayTypes[fund];
  return insuranceType === '390' ? residents : employees;
}

/** The rows of setldetail: every fund that paid, and the personal accounts; as recorded settlements have them. */
export function fundLines(settled: Settled, insuranceType: string): readonly FundLine[] {
  const { split, capLeftFen } = settled;
  const funds = fundKeys
    .filter((fund) => split.funds[fund] !== 0)
    .map((fund) => ({
      fundPayType: fundPayTypeOf(fund, settled.added.pot, insuranceType),
      paidFen: split.funds[fund],
      limitFen: fund === 'pooled' ? capLeftFen : null,
    }));
  if (split.accountFen === 0) return funds;
  return [...funds, { fundPayType: accountPayType, paidFen: split.accountFen, limitFen: null }];
}
