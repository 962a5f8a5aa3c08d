import type { RegionRules } from '../rules';
import { beijing } from './beijing';
import { chongqing } from './chongqing';
import { deyang } from './deyang';

/** Every region that settles here. Where nobody has written rules down, none are made up. */
export const openRegions: readonly RegionRules[] = [beijing, chongqing, deyang];

/** The rules of an insured region (insuplc_admdvs), or null when it is not opened. */
export const rulesOf = (insuredRegion: string): RegionRules | null =>
  openRegions.find(({ prefix }) => insuredRegion.startsWith(prefix)) ?? null;
