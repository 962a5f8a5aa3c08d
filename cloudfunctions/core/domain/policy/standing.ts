import type { Group, Level } from './rules';

/** From this age some regions pay the retired more. */
const higherRatioFromAge = 70;

/**
 * The group of a psn_type (its first two digits decide, real data carries two, four or six), or null for those
 * whom the basic insurance's rules are not for (离休, 伤残军人, …).
 */
export function groupOf(personType: string, age: number): Group | null {
  switch (personType.slice(0, 2)) {
    case '11':
      return 'inService';
    case '12':
      return age >= higherRatioFromAge ? 'retired70' : 'retired';
    case '14':
      return 'student';
    case '15':
    case '17':
      return 'resident';
    case '16':
      return 'elder';
    default:
      return null;
  }
}

const tertiary: ReadonlySet<number> = new Set([1, 2, 3, 4, 12]);
const secondary: ReadonlySet<number> = new Set([5, 6, 7, 13]);

/** The level of a hosp_lv (`2`, `02`); what has none is paid like the lowest. */
export function levelOf(hospitalLevel: string): Level {
  const code = Number(hospitalLevel);
  if (tertiary.has(code)) return 'tertiary';
  return secondary.has(code) ? 'secondary' : 'primary';
}

/** What a visit is to the rules. */
export type CareKind = 'outpatient' | 'registration' | 'pharmacy' | 'chronic' | 'inpatient';

const careKinds: Readonly<Record<string, CareKind>> = {
  '11': 'outpatient',
  '12': 'registration',
  '13': 'outpatient',
  '1301': 'outpatient',
  '14': 'chronic',
  '21': 'inpatient',
  '2101': 'inpatient',
  '41': 'pharmacy',
};

/** What a med_type is to the rules, or null for kinds of care that have rules of their own (生育, 特药, …). */
export const careOf = (medType: string): CareKind | null =>
  Object.hasOwn(careKinds, medType) ? (careKinds[medType] ?? null) : null;
