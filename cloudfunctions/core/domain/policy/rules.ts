import type { Figure } from './figures';
import type { FundKey } from './split';

/** Whom a figure is for. A figure for `retired` holds for `retired70` too unless that has its own, and so on. */
export type Group = 'inService' | 'retired' | 'retired70' | 'resident' | 'student' | 'elder';

/** Level of an institution: 一级及以下, 二级, 三级. */
export type Level = 'primary' | 'secondary' | 'tertiary';

/** A number for each level of an institution. */
export type PerLevel = Readonly<Record<Level, number>>;

/** A figure for each group that it differs for. */
export type PerGroup<T> = { readonly [group in Group]?: Figure<T> };

/** What is counted together within a year: each has its own deductible, its own cap and its own bands. */
export type Pot = 'outpatient' | 'chronic' | 'inpatient';

/** What the person carries before the fund pays, in fen. */
export type Deductible =
  | {
      /** Filled over the year. What counted at one level counts at another, whose line may be higher. */
      readonly per: 'year';
      readonly lineFen: PerGroup<PerLevel>;
    }
  | {
      /** Owed for each admission; the first of a year and later ones may differ. */
      readonly per: 'admission';
      readonly firstFen: PerGroup<PerLevel>;
      readonly laterFen: PerGroup<PerLevel>;
    };

/** From a mark on, the fund pays this part (in ten-thousandths) of what is above the deductible. */
export interface Band {
  readonly fromFen: Figure<number>;
  readonly ratio: PerGroup<PerLevel>;
}

/** What is held against the marks of the bands: the year's amount in scope, or what the fund has paid in it. */
export type BandMeasure = 'inScope' | 'fundPaid';

/** A second payer, behind the first. */
export interface Supplement {
  readonly fund: FundKey;
  /** What it looks at: what lies above the first fund's cap, or all in scope that the person still carries. */
  readonly of: 'overCap' | 'borne';
  /** Marks (fen in the year) and ratios (ten-thousandths), the lowest mark first. */
  readonly bands: Figure<readonly { readonly fromFen: number; readonly ratio: number }[]>;
  /** Above this mark it pays nothing any more; null: no end. */
  readonly untilFen: Figure<number | null>;
}

/** How a kind of visit is paid. */
export interface Benefit {
  readonly pot: Pot;
  /** The fund of the national settlement node that pays. */
  readonly fund: FundKey;
  readonly deductible: Deductible;
  readonly measure: Figure<BandMeasure>;
  /** The lowest mark first, which is 0. */
  readonly bands: readonly Band[];
  /** The most that the fund pays in a year, in fen; null: no cap. */
  readonly capFen: PerGroup<number | null>;
  /** In the order in which they pay. */
  readonly supplements: readonly Supplement[];
}

/** Which account pays first when a relative's pays as well (acct_used_flag 2). */
export type AccountOrder = 'ownFirst' | 'relativeOnly';

/** The rules of one insurance in a region. */
export interface SchemeRules {
  /** insutype: 310 employees, 390 residents. */
  readonly insuranceType: '310' | '390';
  readonly groups: readonly Group[];
  readonly benefits: Readonly<Record<Pot, Benefit>>;
  /** The level at which a pharmacy's prescribed drugs are paid as outpatient ones; null: they are not. */
  readonly pharmacyLevel: Figure<Level | null>;
  readonly accountOrder: Figure<AccountOrder>;
}

/** The rules of a region, as data. */
export interface RegionRules {
  /** admdvs of the pool. */
  readonly code: string;
  readonly name: string;
  /** An insured region (insuplc_admdvs) that begins so belongs to the pool. */
  readonly prefix: string;
  readonly schemes: readonly SchemeRules[];
}

const widerGroups: Readonly<Record<Group, readonly Group[]>> = {
  inService: ['inService'],
  retired: ['retired'],
  retired70: ['retired70', 'retired'],
  resident: ['resident'],
  student: ['student', 'resident'],
  elder: ['elder', 'resident'],
};

/** The value for a group, or for the wider one it belongs to; throws when the rules have a hole. */
export function figureFor<T>(figures: PerGroup<T>, group: Group): T {
  const figure = widerGroups[group].map((one) => figures[one]).find((one) => one !== undefined);
  if (figure === undefined) throw new RangeError(`The rules have no figure for ${group}.`);
  return figure.value;
}
