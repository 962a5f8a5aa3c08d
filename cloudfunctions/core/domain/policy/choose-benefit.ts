import { ok, refuse, type Result } from '@contract/result';
import type { BillFacts } from './facts';
import { rulesOf } from './regions';
import type { Benefit, Group, Level, RegionRules, SchemeRules } from './rules';
import { careOf, groupOf, levelOf, type CareKind } from './standing';

/** The rules that a bill falls under. */
export interface Terms {
  /** admdvs of the pool. */
  readonly poolCode: string;
  readonly scheme: SchemeRules;
  readonly care: CareKind;
  /** Null: no fund pays (drugs from a pharmacy without a prescription, or where pharmacies are not paid). */
  readonly benefit: Benefit | null;
  readonly group: Group;
  readonly level: Level;
}

function benefitOf(scheme: SchemeRules, care: CareKind, isPrescribed: boolean): Benefit | null {
  const { benefits, pharmacyLevel } = scheme;
  switch (care) {
    case 'outpatient':
    case 'registration':
      return benefits.outpatient;
    case 'pharmacy':
      return isPrescribed && pharmacyLevel.value !== null ? benefits.outpatient : null;
    case 'chronic':
      return benefits.chronic;
    case 'inpatient':
      return benefits.inpatient;
  }
}

const levelFor = (scheme: SchemeRules, care: CareKind, hospitalLevel: string): Level =>
  (care === 'pharmacy' ? scheme.pharmacyLevel.value : null) ?? levelOf(hospitalLevel);

/** Where the rules of a bill are looked for; a deployment has the open regions. */
export type FindRules = (insuredRegion: string) => RegionRules | null;

/** What of a bill decides under which rules it falls. */
export type TermsFacts = Pick<
  BillFacts,
  | 'insuredRegion'
  | 'insuranceType'
  | 'personType'
  | 'age'
  | 'medType'
  | 'hospitalLevel'
  | 'isPrescribed'
  | 'isChronicFiled'
>;

/**
 * Which rules a bill falls under. A region whose rules nobody has written down is not settled by invented ones:
 * the person pays in full and claims by hand. @requirement D11 E3
 */
export function decideTerms(facts: TermsFacts, find: FindRules = rulesOf): Result<Terms> {
  const region = find(facts.insuredRegion);
  if (!region) return refuse('REGION_NOT_OPENED');
  const scheme = region.schemes.find(({ insuranceType }) => insuranceType === facts.insuranceType);
  const group = groupOf(facts.personType, facts.age);
  const care = careOf(facts.medType);
  if (!scheme || !care || !group || !scheme.groups.includes(group))
    return refuse('BENEFIT_NOT_OPENED');
  if (care === 'chronic' && !facts.isChronicFiled) return refuse('CHRONIC_NOT_FILED');
  return ok({
    poolCode: region.code,
    ...{ scheme, care, group },
    benefit: benefitOf(scheme, care, facts.isPrescribed),
    level: levelFor(scheme, care, facts.hospitalLevel),
  });
}
