import { decideAge, fullYears } from '@core/domain/age';

const bornOn = (date: string) => ({
  name: '陈小雨',
  idType: '01',
  idNumber: `500103${date.replaceAll('-', '')}9568`,
});
const noonOf = (day: string): number => Date.parse(`${day}T12:00:00+08:00`);
const codeOf = (born: string, atMs: number): string => {
  const decision = decideAge(bornOn(born), atMs);
  return decision.ok ? 'ok' : decision.problem.code;
};

describe('the age of a person who activates', () => {
  it.each([
    ['the day before the 14th birthday', '2026-05-31', 'GUARDIAN_NEEDED'],
    ['the 14th birthday', '2026-06-01', 'ok'],
    ['the day after', '2026-06-02', 'ok'],
    ['the year before', '2025-06-01', 'GUARDIAN_NEEDED'],
  ])('on %s', (_when, day, wanted) => expect(codeOf('2012-06-01', noonOf(day))).toBe(wanted));

  it('turns with the day in China, not in Greenwich', () => {
    const midnight = Date.parse('2026-06-01T00:00:00+08:00');
    expect(codeOf('2012-06-01', midnight - 1)).toBe('GUARDIAN_NEEDED');
    expect(codeOf('2012-06-01', midnight)).toBe('ok');
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
    expect(decideAge(passport, noonOf('2026-06-01')).ok).toBe(true);
  });
});
