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

const outpatient2022 = figuresFrom({ document: '渝府办发〔2022〕140号', verified: false });
const inpatient2023 = figuresFrom({ document: '渝医保发〔2023〕35号', verified: false });
const residents2021 = figuresFrom({ document: '渝医保发〔2021〕68号', verified: false });

const noLaterFigures = '第二次起依次降低，幅度待核实';
const stayOfEmployees = yuanPerLevel(220, 440, 880);
const stayOfResidents = yuanPerLevel(100, 300, 800);

const employees = employeesBy({
  outpatient: {
    lineFen: {
      inService: outpatient2022(atAnyLevel(yuan(200))),
      retired: outpatient2022(atAnyLevel(yuan(100))),
    },
    ...oneBand({
      inService: outpatient2022(percentPerLevel(60, 60, 50)),
      retired: outpatient2022(percentPerLevel(70, 70, 60)),
    }),
    capFen: { inService: outpatient2022(yuan(3000)), retired: outpatient2022(yuan(4000)) },
  },
  inpatient: {
    firstFen: forEmployees(inpatient2023(stayOfEmployees)),
    laterFen: forEmployees(inpatient2023(stayOfEmployees, noLaterFigures)),
    ...oneBand({
      inService: inpatient2023(percentPerLevel(90, 87, 85)),
      retired: inpatient2023(atAnyLevel(percent(95))),
    }),
    capFen: forEmployees(inpatient2023(yuan(47_000))),
    supplements: [
      {
        fund: 'employeeLarge',
        of: 'overCap',
        bands: inpatient2023([{ fromFen: 0, ratio: percent(100) }]),
        untilFen: inpatient2023(yuan(500_000)),
      },
    ],
  },
});

const residents = residentsBy({
  outpatient: {
    lineFen: { resident: residents2021(atAnyLevel(0)) },
    ...oneBand({ resident: residents2021(percentPerLevel(60, 40, 0)) }),
    capFen: { resident: residents2021(yuan(300), '一档 300 元，二档 500 元；不知档次时按一档') },
  },
  inpatient: {
    firstFen: { resident: inpatient2023(stayOfResidents) },
    laterFen: { resident: inpatient2023(stayOfResidents, noLaterFigures) },
    ...oneBand({ resident: inpatient2023(percentPerLevel(80, 70, 50)) }),
    capFen: { resident: inpatient2023(yuan(80_000), '一档 8 万元，二档 12 万元') },
    supplements: [residentMajor(inpatient2023([{ fromFen: yuan(19_856), ratio: percent(60) }]))],
  },
});

/** 重庆市. @requirement E3 */
export const chongqing: RegionRules = {
  ...{ code: '500000', name: '重庆市', prefix: '50' },
  schemes: [employees, residents],
};
