import { checkFunds, settleBill, type CheckFacts } from '@core/domain/policy';
import { aBill } from '../../../fixtures/policy/bill';

const facts = (over: Partial<CheckFacts> = {}): CheckFacts => ({
  ...aBill({ isChronicFiled: true }),
  begin: { ok: true, value: null },
  hasAccount: true,
  ...over,
});
/** Each fund and whether it pays. */
const paying = (over: Partial<CheckFacts> = {}) =>
  checkFunds(facts(over)).map(({ fundPayType, isEnjoyed }) => `${fundPayType} ${isEnjoyed}`);
const residents = { insuranceType: '390', personType: '15', hasAccount: false };

describe('which funds would pay', () => {
  it.each([
    ['outpatients', {}, ['310102 true', '310200 true']],
    ['outpatients without an account', { hasAccount: false }, ['310102 true']],
    ['residents', residents, ['390102 true']],
    ['residents in hospital', { ...residents, medType: '2101' }, ['390100 true', '390200 true']],
  ])('for %s', (_who, over, funds) => {
    expect(paying(over)).toEqual(funds);
  });

  it('refuses no kind of care that settles', () => {
    for (const medType of ['11', '13', '14', '2101', '41']) {
      const told = checkFunds(facts({ medType }));
      const bill = aBill({ medType, isChronicFiled: true, isPrescribed: true });
      expect([medType, settleBill(bill).ok]).toEqual([medType, true]);
      expect([medType, told.every(({ problem }) => problem === null)]).toEqual([medType, true]);
    }
  });

  it('gives employees prescribed drugs at a pharmacy, residents nothing, and refuses neither', () => {
    const [employees] = checkFunds(facts({ medType: '41' }));
    expect(employees).toMatchObject({ isEnjoyed: true, needsPrescription: true });
    expect(checkFunds(facts({ medType: '41', ...residents }))).toEqual([
      { fundPayType: '390102', isEnjoyed: false, problem: null, needsPrescription: false },
    ]);
  });

  it('has none, and the reason of a settlement, where a settlement would be refused', () => {
    const noes: readonly Partial<CheckFacts>[] = [
      { insuredRegion: '640104' },
      { medType: '51' },
      { personType: '13' },
      { medType: '14', isChronicFiled: false },
    ];
    for (const over of noes) {
      const settled = settleBill({ ...aBill(), ...facts(over) });
      if (settled.ok) throw new Error('A no was expected.');
      const told = checkFunds(facts(over));
      expect(told).toHaveLength(2);
      for (const fund of told)
        expect(fund).toMatchObject({ isEnjoyed: false, problem: settled.problem });
    }
  });

  it('has none while no visit may begin, and says that first', () => {
    const problem = { code: 'IN_HOSPITAL' as const, detail: { told: '在院' } };
    const told = checkFunds(facts({ begin: { ok: false, problem }, insuredRegion: '640104' }));
    expect(told.map((fund) => fund.problem)).toEqual([problem, problem]);
  });
});
