import { figuresFrom } from '../figures';
import { percent, yuan } from '../money';
import type { BandMeasure, RegionRules } from '../rules';
import { employeesBy, residentsBy } from './schemes';
import {
  atAnyLevel,
  forEmployees,
  oneBand,
  percentPerLevel,
  residentMajor,
  yuanPerLevel,
} from './shared-figures';

const outpatient2022 = figuresFrom({ document: '京医保发〔2022〕28号', verified: false });
const inpatient158 = figuresFrom({
  document: '北京市人民政府令第158号及调整规程',
  verified: false,
});
const residents2017 = figuresFrom({ document: '京人社医发〔2017〕250号', verified: false });
const major2024 = figuresFrom({ document: '京医保发〔2024〕12号', verified: false });

/** Whether the mark of 20,000 yuan counts the amount in scope or payments is settled by no text at hand. */
const measureOf20000 = outpatient2022<BandMeasure>(
  'inScope',
  '2 万元按范围内金额还是按支付额计，待核实',
);

const employees = employeesBy({
  outpatient: {
    lineFen: {
      inService: outpatient2022(atAnyLevel(yuan(1800))),
      retired: outpatient2022(atAnyLevel(yuan(1300))),
    },
    measure: measureOf20000,
    bands: [
      {
        fromFen: outpatient2022(0),
        ratio: {
          inService: outpatient2022(percentPerLevel(90, 70, 70)),
          retired: outpatient2022(percentPerLevel(90, 85, 85)),
          retired70: outpatient2022(percentPerLevel(90, 90, 90), '70 岁以上 90%，待核实'),
        },
      },
      {
        fromFen: outpatient2022(yuan(20_000)),
        ratio: {
          inService: outpatient2022(atAnyLevel(percent(60))),
          retired: outpatient2022(atAnyLevel(percent(80))),
        },
      },
    ],
    capFen: forEmployees(outpatient2022(null)),
  },
  inpatient: {
    firstFen: forEmployees(inpatient158(atAnyLevel(yuan(1300)))),
    laterFen: forEmployees(inpatient158(atAnyLevel(yuan(650)))),
    ...oneBand({
      inService: inpatient158(percentPerLevel(90, 87, 85), '更高费用段的比例待核实'),
      retired: inpatient158(percentPerLevel(95, 92, 90), '更高费用段的比例待核实'),
    }),
    capFen: forEmployees(inpatient158(yuan(500_000))),
  },
});

const residents = residentsBy({
  outpatient: {
    lineFen: { resident: residents2017(yuanPerLevel(100, 550, 550)) },
    ...oneBand({ resident: residents2017(percentPerLevel(55, 50, 50)) }),
    capFen: { resident: residents2017(yuan(5000), '另有 4500 元的说法') },
  },
  inpatient: {
    firstFen: {
      resident: residents2017(yuanPerLevel(300, 800, 1300)),
      student: residents2017(yuanPerLevel(150, 400, 650)),
    },
    laterFen: { resident: residents2017(yuanPerLevel(150, 400, 650)) },
    ...oneBand({ resident: residents2017(percentPerLevel(80, 78, 75), '二级另有 75% 的说法') }),
    capFen: { resident: residents2017(yuan(250_000)) },
    supplements: [
      residentMajor(
        major2024([
          { fromFen: yuan(30_404), ratio: percent(60) },
          { fromFen: yuan(50_000), ratio: percent(70) },
        ]),
      ),
    ],
  },
});

/** 北京市. @requirement E3 */
export const beijing: RegionRules = {
  ...{ code: '110000', name: '北京市', prefix: '11' },
  schemes: [employees, residents],
};
