import { ageOf, decideGuardian, fullYears, needsGuardian } from '@core/domain/age';

const bornOn = (date: string) => ({
  name: '陈小雨',
  idType: '01',
  idNumber: `500103${date.replaceAll('-', '')}9568`,
});
const noonOf = (day: string): number => Date.parse(`${day}T12:00:00+08:00`);

describe('the age of a person who activates', () => {
  it.each([
    ['the day before the 14th birthday', '2026-05-31', true],
    ['the 14th birthday', '2026-06-01', false],
    ['the day after', '2026-06-02', false],
    ['the year before', '2025-06-01', true],
  ])('asks for a guardian on %s (%s): %s', (_when, day, wanted) =>
    expect(needsGuardian(bornOn('2012-06-01'), noonOf(day))).toBe(wanted),
  );

  it('turns with the day in China, not in Greenwich', () => {
    const midnight = Date.parse('2026-06-01T00:00:00+08:00');
    expect(needsGuardian(bornOn('2012-06-01'), midnight - 1)).toBe(true);
    expect(needsGuardian(bornOn('2012-06-01'), midnight)).toBe(false);
  });

  it.each([
    ['2012-02-29', '2026-02-28', 13],
    ['2012-02-29', '2026-03-01', 14],
    ['2012-02-29', '2028-02-29', 16],
    ['2012-12-31', '2026-12-30', 13],
    ['2012-12-31', '2026-12-31', 14],
  ])('counts full years: born %s, on %s: %i', (born, day, years) =>
    expect(fullYears(born, day)).toBe(years),
  );

  it('does not guess an age from a document that tells none', () => {
    const passport = { name: '陈小雨', idType: '03', idNumber: 'E12345678' };
    expect(ageOf(passport, noonOf('2026-06-01'))).toBeNull();
    expect(needsGuardian(passport, noonOf('2026-06-01'))).toBe(false);
  });
});

describe('a guardian', () => {
  const child = bornOn('2017-06-01');
  const now = noonOf('2026-06-01');
  it.each([
    ['2008-06-01', true],
    ['2008-06-02', false],
  ])('born on %s may consent: %s', (born, may) =>
    expect(decideGuardian(bornOn(born), child, now).ok).toBe(may),
  );

  it('is nobody whose age is not known', () => {
    const passport = { name: '陈某', idType: '03', idNumber: 'E12345678' };
    expect(decideGuardian(passport, child, now).ok).toBe(false);
  });

  it('is not the child', () => {
    const adult = bornOn('1980-01-01');
    expect(decideGuardian(adult, adult, now).ok).toBe(false);
  });
});
