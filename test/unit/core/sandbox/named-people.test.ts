import { namedPeople, peopleOn } from '@core/adapters/sandbox/named-people';
import { personByKey, personByNumber, personByPhone } from '@core/adapters/sandbox/people';
import { ageOn } from '@core/adapters/sandbox/person';
import { isResidentId } from '@core/adapters/sandbox/resident-id';
import { sandboxInstitutions } from '@core/adapters/sandbox/institutions';
import { pageLines } from './people-page';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

// Tables are padded to be read; cells are compared without it.
const page = readFileSync(
  resolve(__dirname, '../../../../docs/sandbox-people.md'),
  'utf8',
).replaceAll(/ {2,}/g, ' ');
describe('the named people', () => {
  it('each have a key, a number and a phone of their own', () => {
    expect(namedPeople.length).toBeGreaterThanOrEqual(12);
    for (const part of [
      namedPeople.map(({ key }) => key),
      namedPeople.map(({ identity }) => identity.idNumber),
      namedPeople.map(({ phone }) => phone),
    ])
      expect(new Set(part).size).toBe(namedPeople.length);
  });

  it.each(namedPeople.map((person) => [person.key, person] as const))(
    '%s has a right number and is found by key, number and phone',
    (key, person) => {
      expect(isResidentId(person.identity.idNumber)).toBe(true);
      expect(person.phone).toMatch(/^1[3-9]\d{9}$/);
      expect(personByKey(key)).toBe(person);
      expect(personByNumber(person.identity.idNumber)).toBe(person);
      expect(personByPhone(person.phone)).toBe(person);
    },
  );

  it('are found among generated ones and nobody else is', () => {
    expect(personByKey('n42')?.key).toBe('n42');
    expect(personByNumber(personByKey('n42')?.identity.idNumber ?? '')?.key).toBe('n42');
    expect(personByPhone(personByKey('n42')?.phone ?? '')?.key).toBe('n42');
    for (const key of ['', 'n', 'n042', 'n999999999', 'nobody', '__proto__', 'constructor'])
      expect(personByKey(key)).toBeNull();
    for (const phone of ['13800138000', '169', '1690000000'])
      expect(personByPhone(phone)).toBeNull();
    expect(personByNumber('310101199801011232')).toBeNull();
  });

  it('cover what the screens must bear', () => {
    const records = namedPeople.map(({ record }) => record);
    expect(records).toContain(null);
    expect(records.map((record) => record?.insurance)).toContain('paused');
    const types = new Set(records.map((record) => record?.personType));
    for (const type of ['11', '12', '15', '1403']) expect(types).toContain(type);
    const names = namedPeople.map(({ identity }) => identity.name);
    expect(names.some((name) => [...name].some((sign) => sign.length === 2))).toBe(true);
    expect(names.some((name) => name.includes('·'))).toBe(true);
    expect(namedPeople.some(({ birthDate }) => ageOn(birthDate, '2026-11-01') < 14)).toBe(true);
    const all = peopleOn('2026-11-25');
    expect(all.length).toBeGreaterThanOrEqual(40);
    const habits = all.map((one) => JSON.stringify(one.habits));
    for (const habit of ['{"face":"noMatch"}', '{"realName":"down"}', '{"sms":"down"}'])
      expect(habits.filter((one) => one === habit)).toHaveLength(1);
    const found = all.map(({ record }) => record);
    expect(found.map((record) => record?.hospital)).toEqual(
      expect.arrayContaining(['inHospital', 'dischargedUnsettled']),
    );
    expect(found.some((record) => record?.cardLost)).toBe(true);
    expect(all.some(({ otherRecords }) => otherRecords.length > 0)).toBe(true);
    expect(all.filter(({ beforehand }) => beforehand !== null).length).toBeGreaterThanOrEqual(3);
    for (const county of ['810000', '820000', '830000'])
      expect(all.some(({ identity }) => identity.idNumber.startsWith(county))).toBe(true);
  });

  it('stand on the page as in the code, under the headings of the picker, and no others do', () => {
    const part = page.slice(page.indexOf('## Named people'), page.indexOf('## Outcomes'));
    const found: { group: string; line: string }[] = [];
    let group = '';
    for (const line of part.split('\n')) {
      if (line.startsWith('### ')) group = line.slice(4);
      if (line.startsWith('| `')) found.push({ group, line });
    }
    expect(found).toEqual(pageLines());
  });
});

describe('people whose age moves with the day', () => {
  const ageOf = (key: string, today: string): number =>
    ageOn(peopleOn(today).find((one) => one.key === key)?.birthDate ?? '', today);

  it.each(['2026-11-25', '2027-01-01', '2028-02-28', '2028-02-29', '2028-03-01', '2031-12-31'])(
    'have that age on %s, whatever the day',
    (today) => {
      expect(['newborn', 'age-13', 'age-14', 'age-15'].map((key) => ageOf(key, today))).toEqual([
        0, 13, 14, 15,
      ]);
      expect(['age-16-tomorrow', 'age-16'].map((key) => ageOf(key, today))).toEqual([15, 16]);
    },
  );

  it('keep their number for a civil day in Shanghai', () => {
    const lastSecond = Date.parse('2026-11-25T15:59:59Z');
    const numberAt = (atMs: number) => personByKey('age-16', atMs)?.identity.idNumber ?? '';
    expect(numberAt(lastSecond - 86_399_000)).toBe(numberAt(lastSecond));
    expect(numberAt(lastSecond + 1_000)).not.toBe(numberAt(lastSecond));
  });

  it('are found by the number of any day, and all have numbers of their own', () => {
    for (const today of ['2026-11-24', '2026-11-25', '2028-02-29'])
      for (const { key, identity } of peopleOn(today)) {
        expect(isResidentId(identity.idNumber)).toBe(true);
        expect(personByNumber(identity.idNumber)?.key).toBe(key);
      }
    expect(new Set(peopleOn('2026-11-25').map(({ phone }) => phone)).size).toBe(
      peopleOn('2026-11-25').length,
    );
    expect(personByNumber('110108202611059999')).toBeNull();
  });
});

describe('the institutions', () => {
  it('have codes of the national shape that name their region and kind', () => {
    for (const { code, type, admdvs } of sandboxInstitutions) {
      expect(code).toMatch(/^[HP]\d{11}$/);
      expect(code.startsWith('P')).toBe(type === '2');
      expect(code.slice(1, 7)).toBe(admdvs);
    }
  });

  it('each have a door key and clerks of their own, said to be of the sandbox', () => {
    expect(new Set(sandboxInstitutions.map(({ paasId }) => paasId)).size).toBe(3);
    expect(new Set(sandboxInstitutions.map(({ token }) => token)).size).toBe(3);
    for (const { token, operators } of sandboxInstitutions) {
      expect(token).toMatch(/^sandbox-/);
      expect(operators.length).toBeGreaterThan(0);
      for (const { password } of operators) expect(password).toMatch(/^sandbox-/);
    }
  });

  it('stand on the page with everything a clerk or a programmer needs', () => {
    for (const { code, name, scheme, paasId, token, operators } of sandboxInstitutions) {
      const signs = scheme.toUpperCase();
      expect(page).toContain(`| ${code} | ${name} | ${signs} | \`${paasId}\` | \`${token}\` |`);
      for (const { id, name: operator, password } of operators)
        expect(page).toContain(`| ${code} | \`${id}\` | ${operator} | \`${password}\` |`);
    }
  });
});
