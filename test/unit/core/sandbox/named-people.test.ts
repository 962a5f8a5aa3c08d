import { namedPeople } from '@core/adapters/sandbox/named-people';
import { personByKey, personByNumber, personByPhone } from '@core/adapters/sandbox/people';
import { ageOn } from '@core/adapters/sandbox/person';
import { isResidentId } from '@core/adapters/sandbox/resident-id';
import { sandboxInstitutions } from '@core/adapters/sandbox/institutions';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

// Tables are padded to be read; cells are compared without it.
const page = readFileSync(
  resolve(__dirname, '../../../../docs/sandbox-people.md'),
  'utf8',
).replaceAll(/ {2,}/g, ' ');
const insuranceNames: Readonly<Record<string, string>> = { '310': '职工', '390': '居民' };
const yuan = (fen: number | null): string => (fen === null ? '—' : (fen / 100).toFixed(2));

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
    expect(namedPeople.filter(({ habits }) => habits.face === 'noMatch')).toHaveLength(1);
    expect(namedPeople.filter(({ habits }) => habits.realName === 'down')).toHaveLength(1);
  });

  it.each(namedPeople.map((person) => [person.key, person] as const))(
    '%s stands on the page of people as in the code',
    (key, { label, note, identity, birthDate, phone, record }) => {
      const insurance = record
        ? `${insuranceNames[record.insuranceType]} ${record.personType}`
        : '—';
      const cells = [
        `\`${key}\``,
        identity.name,
        label,
        note,
        birthDate,
        identity.idNumber,
        record?.insuredRegion.name ?? '—',
        insurance,
        yuan(record?.personalAccountFen ?? null),
        phone,
      ];
      expect(page).toContain(`| ${cells.join(' | ')} |`);
    },
  );

  it('on the page are these and no others', () => {
    const keys = [...page.matchAll(/^\| `([a-z-]+)` \| [^|]+ \| [^|]+ \| [^|]+ \| \d{4}-/gm)];
    expect(keys.map((match) => match[1])).toEqual(namedPeople.map(({ key }) => key));
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
    for (const { code, name, paasId, token, operators } of sandboxInstitutions) {
      expect(page).toContain(`| ${code} | ${name} | \`${paasId}\` | \`${token}\` |`);
      for (const { id, name: operator, password } of operators)
        expect(page).toContain(`| ${code} | \`${id}\` | ${operator} | \`${password}\` |`);
    }
  });
});
