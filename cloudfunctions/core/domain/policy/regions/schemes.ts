import { sandboxFigure } from '../figures';
import { yuan } from '../money';
import type {
  AccountOrder,
  Benefit,
  Level,
  PerGroup,
  PerLevel,
  SchemeRules,
  Supplement,
} from '../rules';
import { atAnyLevel, forEmployees, oneBand, percentPerLevel } from './shared-figures';

type Paid = Pick<Benefit, 'measure' | 'bands' | 'capFen'> & {
  readonly supplements?: readonly Supplement[];
};

/** What a region says of a benefit whose deductible is filled over the year. */
type Yearly = Paid & { readonly lineFen: PerGroup<PerLevel> };

/** What a region says of stays, whose deductible is owed for each admission. */
type PerStay = Paid & {
  readonly firstFen: PerGroup<PerLevel>;
  readonly laterFen: PerGroup<PerLevel>;
};

const yearly = (
  pot: 'outpatient' | 'chronic',
  { lineFen, supplements = [], ...paid }: Yearly,
): Benefit => ({ pot, fund: 'pooled', deductible: { per: 'year', lineFen }, supplements, ...paid });

const perStay = ({ firstFen, laterFen, supplements = [], ...paid }: PerStay): Benefit => ({
  ...{ pot: 'inpatient', fund: 'pooled', supplements, ...paid },
  deductible: { per: 'admission', firstFen, laterFen },
});

/** The material says who may use an account, not which pays first; a person's own money goes first. */
const ownAccountFirst = sandboxFigure<AccountOrder>('ownFirst');

/** What a region's figures are, benefit by benefit. */
interface Benefits {
  readonly outpatient: Yearly;
  readonly inpatient: PerStay;
}

/** 310: the rules of employees. 门诊慢特病 and pharmacies have no figures in the material. */
export const employeesBy = ({ outpatient, inpatient }: Benefits): SchemeRules => ({
  insuranceType: '310',
  groups: ['inService', 'retired', 'retired70'],
  benefits: {
    outpatient: yearly('outpatient', outpatient),
    chronic: yearly('chronic', {
      lineFen: forEmployees(sandboxFigure(atAnyLevel(0))),
      ...oneBand({
        inService: sandboxFigure(percentPerLevel(85, 80, 75)),
        retired: sandboxFigure(percentPerLevel(90, 85, 80)),
      }),
      capFen: forEmployees(sandboxFigure(yuan(10_000))),
    }),
    inpatient: perStay(inpatient),
  },
  pharmacyLevel: sandboxFigure<Level | null>('secondary'),
  accountOrder: ownAccountFirst,
});

/** 390: the rules of residents. */
export const residentsBy = ({ outpatient, inpatient }: Benefits): SchemeRules => ({
  insuranceType: '390',
  groups: ['resident', 'student', 'elder'],
  benefits: {
    outpatient: yearly('outpatient', outpatient),
    chronic: yearly('chronic', {
      lineFen: { resident: sandboxFigure(atAnyLevel(0)) },
      ...oneBand({ resident: sandboxFigure(percentPerLevel(70, 60, 50)) }),
      capFen: { resident: sandboxFigure(yuan(3_000)) },
    }),
    inpatient: perStay(inpatient),
  },
  pharmacyLevel: sandboxFigure<Level | null>(null),
  accountOrder: ownAccountFirst,
});
