import { decideBegin, stayOf, type BeginFacts } from '@core/domain/visit';

const hospital = { code: 'H11010800901', name: '海淀沙箱医院' };
const facts = (over: Partial<BeginFacts> = {}): BeginFacts => ({
  ...{ kind: 'outpatient', insurance: 'active', stay: null },
  ...over,
});
const inHospital = stayOf({ kind: 'inpatient', state: 'admitted' }, hospital);
const unsettled = stayOf({ kind: 'inpatient', state: 'discharged' }, null);

it('begins a visit of somebody who is insured and in no hospital', () => {
  for (const kind of ['outpatient', 'pharmacy', 'inpatient'] as const)
    expect(decideBegin(facts({ kind })).ok).toBe(true);
});

it('registers nobody who is in hospital, and says where', () => {
  expect(decideBegin(facts({ stay: inHospital }))).toEqual({
    ok: false,
    problem: {
      code: 'IN_HOSPITAL',
      detail: {
        told: '该人员是在院状态不能办理门诊挂号，在院信息：机构编号：H11010800901机构名称：海淀沙箱医院',
      },
    },
  });
});

it('registers nobody between discharge and settlement', () => {
  expect(decideBegin(facts({ stay: unsettled }))).toEqual({
    ok: false,
    problem: {
      code: 'DISCHARGED_UNSETTLED',
      detail: { told: '该人员处于出院结算期间（已出院未结算）不能办理门诊挂号' },
    },
  });
});

it('admits nobody twice, and sells drugs all the same', () => {
  expect(decideBegin(facts({ kind: 'inpatient', stay: unsettled }))).toEqual({
    ok: false,
    problem: {
      code: 'DISCHARGED_UNSETTLED',
      detail: { told: '该人员处于出院结算期间（已出院未结算）不能办理入院' },
    },
  });
  expect(decideBegin(facts({ kind: 'pharmacy', stay: inHospital })).ok).toBe(true);
});

it('begins nothing while the insurance is paused', () => {
  for (const kind of ['outpatient', 'pharmacy', 'inpatient'] as const)
    expect(decideBegin(facts({ kind, insurance: 'paused' }))).toEqual({
      ok: false,
      problem: { code: 'INSURANCE_PAUSED' },
    });
});

it('takes a stay for over once it is settled or cancelled, and only stays for stays', () => {
  expect(stayOf({ kind: 'inpatient', state: 'settled' }, hospital)).toBeNull();
  expect(stayOf({ kind: 'inpatient', state: 'cancelled' }, hospital)).toBeNull();
  expect(stayOf({ kind: 'outpatient', state: 'registered' }, hospital)).toBeNull();
});
