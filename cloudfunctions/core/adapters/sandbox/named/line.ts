import type { Channel } from '@contract/channel';
import type { InsuredRecord } from '../../../ports/insured-base';
import type { Outcomes } from '../outcomes';
import type { RegionCode } from '../places';

/** A birth date, or one that moves with the day: that many years before the day that many days from now. */
export type Born = string | { readonly years: number; readonly fromTodayDays: number };

/** What a person has already done when first seen: a credential, opened in another channel. */
export interface Beforehand {
  readonly channel: Channel;
  /** The credential password that was set there. */
  readonly password?: string;
  /** The holder has said 不是我. */
  readonly isFrozen?: true;
}

/** One named person, as short as it can be said. */
export interface Line {
  readonly key: string;
  /** From 1, for good: the end of the phone number. */
  readonly order: number;
  readonly name: string;
  /** The situation in a few characters. */
  readonly label: string;
  /** What happens when this person tries. */
  readonly note: string;
  /**
   * County of birth, birth date, sequence above 900 (odd for men): never a generated number. Whoever's date
   * moves has a sequence below 950, alone in that county, so that any day's number is still that person's.
   */
  readonly born: readonly [county: string, date: Born, sequence: number];
  /** Dictionary `naty`; Han when absent. */
  readonly people?: string;
  /** Dictionary `psn_cert_type`; a resident identity card when absent. */
  readonly idType?: string;
  /** Region, insutype, psn_type, fen on the personal account; null for somebody not insured. */
  readonly insured: readonly [RegionCode, string, string, number | null] | null;
  /** Insured there too, from an earlier time. */
  readonly alsoInsuredIn?: RegionCode;
  readonly paused?: true;
  readonly hospital?: NonNullable<InsuredRecord['hospital']>;
  readonly cardLost?: true;
  /** The insured base has no phone number. */
  readonly noPhoneOnFile?: true;
  /** The insured base still has this name. */
  readonly nameOnFile?: string;
  readonly habits?: Partial<Outcomes>;
  readonly beforehand?: Beforehand;
}
