import { figuresFrom } from '../figures';
import { percent, yuan } from '../money';
import type { RegionRules } from '../rules';
import { employeesBy, residentsBy } from './schemes';
import {
  atAnyLevel,
  forEmployees,
  oneBand,
  percentPerLevel,
  residentMajor,
  yuanPerLevel,
} from './shared-figures';

const outpatient2022 = figuresFrom({ document: '德办发〔2022〕56号', verified: false });
const inpatient2024 = figuresFrom({
  document: '德医保规〔2024〕2号',
  verified: false,
  note: '转引的材料前后不一，取其引文',
});

const employees = employeesBy({
  outpatient: {
    lineFen: {
      inService: outpatient2022(atAnyLevel(yuan(200))),
      retired: outpatient2022(atAnyLevel(yuan(150))),
    },
    ...oneBand({
      inService: outpatient2022(percentPerLevel(60, 60, 50)),
      retired: outpatient2022(percentPerLevel(70, 70, 60)),
    }),
    capFen: { inService: outpatient2022(yuan(2000)), retired: outpatient2022(yuan(2500)) },
  },
  inpatient: {
    firstFen: forEmployees(inpatient2024(yuanPerLevel(200, 400, 800))),
    laterFen: forEmployees(inpatient2024(yuanPerLevel(100, 200, 400))),
    ...oneBand({
      inService: inpatient2024(percentPerLevel(92, 88, 84)),
      retired: inpatient2024(percentPerLevel(95, 91, 87)),
    }),
    capFen: forEmployees(inpatient2024(yuan(500_000))),
  },
});

const residents = residentsBy({
  outpatient: {
    lineFen: { resident: inpatient2024(atAnyLevel(0)) },
    ...oneBand({ resident: inpatient2024(percentPerLevel(60, 0, 0)) }),
    capFen: { resident: inpatient2024(yuan(200)) },
  },
  inpatient: {
    firstFen: { resident: inpatient2024(yuanPerLevel(100, 200, 600)) },
    laterFen: { resident: inpatient2024(yuanPerLevel(50, 100, 300)) },
    ...oneBand({ resident: inpatient2024(percentPerLevel(85, 78, 65)) }),
    capFen: { resident: inpatient2024(yuan(280_000)) },
    supplements: [
      residentMajor(
        inpatient2024([
          { fromFen: yuan(12_000), ratio: percent(60) },
          { fromFen: yuan(50_000), ratio: percent(70) },
          { fromFen: yuan(100_000), ratio: percent(80) },
        ]),
      ),
    ],
  },
});

/** 德阳市. @requirement E3 */
export const deyang: RegionRules = {
  ...{ code: '510600', name: '德阳市', prefix: '5106' },
  schemes: [employees, residents],
};
