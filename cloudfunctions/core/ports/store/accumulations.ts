import type { Accumulations, Added } from '../../domain/policy';

/** Whose accumulations, in which insurance and civil year. */
export interface AccumulationKey {
  readonly personId: string;
  /** insutype */
  readonly insuranceType: string;
  readonly year: number;
}

/** What a year has gathered. Who adds holds the person. @requirement D9 */
export interface YearlyAccumulations {
  of(key: AccumulationKey): Promise<Accumulations>;
  /** Adds to the pot and year that `added` names; throws when something would fall below nothing. */
  add(key: Omit<AccumulationKey, 'year'>, added: Added): Promise<void>;
}
