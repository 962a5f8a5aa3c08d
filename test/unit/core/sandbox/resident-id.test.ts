import { checkOf, daysInMonth, isResidentId, residentId } from '@core/adapters/sandbox/resident-id';

describe('a resident identity number', () => {
  it.each(['11010519491231002X', '310101199801011232', '140581198001010028'])(
    '%s of a public text is right',
    (number) => expect(isResidentId(number)).toBe(true),
  );

  it('of a public text with a wrong check is wrong', () => {
    expect(isResidentId('310101199801011234')).toBe(false);
  });

  it('is made of region, birth date, sequence and check', () => {
    expect(residentId('110105', '1949-12-31', 2)).toBe('11010519491231002X');
    expect(checkOf('11010519491231002')).toBe('X');
  });

  it.each([
    ['a lower-case check', '11010519491231002x'],
    ['fifteen digits', '110105491231002'],
    ['a region from zero', '01010519491231002X'],
    ['something after it', '11010519491231002X '],
  ])('is not one with %s', (_, number) => expect(isResidentId(number)).toBe(false));

  it.each(['1999-02-29', '1900-02-29', '2000-02-30', '1988-13-01', '1988-00-10', '1988-04-31'])(
    'has no birthday on %s',
    (date) => expect(isResidentId(residentId('110108', date, 1))).toBe(false),
  );

  it.each(['2000-02-29', '1988-02-29', '2024-02-29', '1931-12-31'])('has one on %s', (date) =>
    expect(isResidentId(residentId('110108', date, 1))).toBe(true),
  );

  it('tells every single wrong digit', () => {
    const number = residentId('110108', '1985-03-12', 951);
    for (let at = 0; at < 17; at += 1)
      for (let digit = 0; digit < 10; digit += 1) {
        const other = number.slice(0, at) + digit + number.slice(at + 1);
        if (other !== number) expect(checkOf(other)).not.toBe(number.charAt(17));
      }
  });

  it('knows the days of each month as the calendar does', () => {
    for (let year = 1896; year <= 2104; year += 1)
      for (let month = 1; month <= 12; month += 1)
        expect(daysInMonth(year, month)).toBe(new Date(Date.UTC(year, month, 0)).getUTCDate());
  });
});
