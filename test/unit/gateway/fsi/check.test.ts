import { tables } from '../../../../cloudfunctions/gateway/fsi/fields';
import { faultWords } from '../../../../cloudfunctions/gateway/fsi/fields/fault-words';
import type { FieldNode } from '../../../../cloudfunctions/gateway/fsi/fields/field';
import {
  check,
  checkedOf,
  everyField,
  exceptions,
  faultsAt,
  faultsOf,
} from '../../../fixtures/fsi/checking';
import { fieldsOf, infnos, inputWith, validInput, validValue } from '../../../fixtures/fsi/valid';

describe('a valid message of every table', () => {
  it.each(infnos)('%s is taken as it is, and every field arrives', (infno) => {
    const checked = check(infno, validInput(infno));
    expect(checked).toMatchObject({ ok: true });
    const lost = fieldsOf(infno).filter((place) => {
      const value = checkedOf(infno, inputWith(place, validValue(place.name, place.field)));
      const row = place.path.reduce((holder: unknown, key) => {
        const inner = (holder as Record<string, unknown>)[key];
        return Array.isArray(inner) ? (inner[0] as unknown) : inner;
      }, value);
      return ((row as Record<string, unknown>)[place.name] ?? null) === null;
    });
    expect(lost.map(({ name }) => name)).toEqual([]);
  });
});

describe('what is mandatory', () => {
  const must = everyField.filter(({ field }) => field.demand === 'must');

  it('is named, on the wire and in Chinese, whatever way it is missing', () => {
    expect(must.length).toBeGreaterThan(250);
    for (const nothing of [undefined, null, '', ' \t'])
      expect(
        exceptions(must, (place) => {
          const isZero = place.field.kind === 'number' && typeof nothing === 'string';
          const faults = faultsOf(place.infno, inputWith(place, nothing));
          if (isZero) return faults.length === 0;
          const words = faultWords(faults, 200);
          return (
            faults.length === 1 && words.includes(`${place.field.label}(${place.name})不能为空`)
          );
        }),
      ).toEqual([]);
  });

  it('is all of it named at once, as far as the error text reaches', () => {
    for (const infno of infnos) {
      const bare = Object.fromEntries(
        Object.entries(tables[infno].input).map(([name]) => [name, { nobody: 1 }]),
      );
      const faults = faultsOf(infno, bare);
      const names = fieldsOf(infno)
        .filter(({ field, path }) => path.length === 1 && field.demand === 'must')
        .map(({ name }) => name);
      expect(faults.filter(({ kind }) => kind === 'missing').map(({ name }) => name)).toEqual(
        expect.arrayContaining(names),
      );
      const words = faultWords(faults, 170);
      expect(words.length).toBeLessThanOrEqual(170);
      const told = names.filter((name) => words.includes(name));
      if (!words.endsWith('…')) expect(told).toEqual(names);
      expect(told.length).toBeGreaterThanOrEqual(Math.min(names.length, 10));
    }
  });

  it('is a whole node, or at least one row of it', () => {
    for (const infno of infnos)
      for (const [name, { shape }] of Object.entries<FieldNode>(tables[infno].input))
        for (const nothing of [undefined, null, '', []]) {
          const faults = faultsOf(infno, { ...validInput(infno), [name]: nothing });
          const expected = shape === 'any' ? [] : [{ kind: 'missing', where: name, name: null }];
          expect([infno, name, faults]).toMatchObject([infno, name, expected]);
        }
  });

  it('depends on the document: a card asks for its serial, an ID number spares name and number', () => {
    const asked = (demand: string, type: unknown) =>
      exceptions(
        everyField.filter(({ field }) => field.demand === demand),
        (place) => {
          const input = inputWith(place, undefined) as Record<string, Record<string, unknown>>;
          const row = input[place.path[0] ?? ''] ?? {};
          row['mdtrt_cert_type'] = type;
          return faultsOf(place.infno, input).length === 0;
        },
      ).length;
    const count = (demand: string) =>
      everyField.filter(({ field }) => field.demand === demand).length;
    expect(count('ifCard')).toBeGreaterThan(5);
    expect(count('unlessIdNumber')).toBe(3);
    for (const type of ['03', 3, '3']) expect(asked('ifCard', type)).toBe(count('ifCard'));
    for (const type of ['01', '02', 2]) expect(asked('ifCard', type)).toBe(0);
    for (const type of ['02', 2]) expect(asked('unlessIdNumber', type)).toBe(0);
    for (const type of ['01', '03']) expect(asked('unlessIdNumber', type)).toBe(3);
    expect(asked('spared', '01')).toBe(0);
    expect(asked('may', '01')).toBe(0);
  });
});

describe('what software in use sends, and is taken', () => {
  it('an object in place of a list of one, a list of one in place of an object', () => {
    for (const infno of infnos) {
      const valid = validInput(infno);
      const turned = Object.fromEntries(
        Object.entries(valid).map(([name, node]) => [
          name,
          Array.isArray(node) ? (node[0] as unknown) : [node],
        ]),
      );
      expect(checkedOf(infno, turned)).toEqual(checkedOf(infno, valid));
    }
  });

  it('an object in place of rows inside of a row', () => {
    const { drugdetail, ...rest } = validInput('2102');
    const [row] = drugdetail as readonly Record<string, unknown>[];
    const [code] = row?.['durg_trac_info'] as readonly unknown[];
    const turned = { ...rest, drugdetail: { ...row, durg_trac_info: code } };
    expect(checkedOf('2102', turned)).toEqual(checkedOf('2102', validInput('2102')));
  });

  it('numbers as text, with blanks, a sign, zeros or an exponent', () => {
    const numbers = everyField.filter(
      ({ field }) => field.kind === 'number' && field.demand === 'must',
    );
    expect(numbers.length).toBeGreaterThan(30);
    for (const write of [
      (n: number) => String(n),
      (n: number) => ` ${n} `,
      (n: number) => `+00${n}`,
      (n: number) => n.toExponential(),
    ])
      expect(
        exceptions(numbers, (place) => {
          const value = validValue(place.name, place.field) as number;
          const texts = checkedOf(place.infno, inputWith(place, write(value)));
          return (
            JSON.stringify(texts) ===
            JSON.stringify(checkedOf(place.infno, validInput(place.infno)))
          );
        }),
      ).toEqual([]);
  });

  it('text as numbers, and a code whose first zero JSON has lost', () => {
    const texts = everyField.filter(
      ({ field: { kind, length } }) => kind === 'text' && (length ?? 0) >= 3,
    );
    expect(exceptions(texts, (place) => faultsAt(place, 123).length === 0)).toEqual([]);
    const place = everyField.find(
      ({ infno, name }) => infno === '2201' && name === 'mdtrt_cert_type',
    );
    if (!place) throw new Error('No such field.');
    for (const type of ['02', 2]) {
      expect(checkedOf('2201', inputWith(place, type))).toMatchObject({
        data: { mdtrt_cert_type: '02' },
      });
    }
    expect(faultsAt(place, '2')).toEqual(['mdtrt_cert_type coded']);
  });

  it('fields that nobody knows, at every level', () => {
    for (const infno of infnos) {
      const more = { somethingNew: { deep: [1] }, infcode: null, constructor: 'x' };
      const spread = (value: unknown): unknown =>
        Array.isArray(value)
          ? value.map(spread)
          : typeof value === 'object' && value !== null
            ? {
                ...Object.fromEntries(
                  Object.entries(value).map(([name, inner]) => [name, spread(inner)]),
                ),
                ...more,
              }
            : value;
      expect(checkedOf(infno, spread(validInput(infno)))).toEqual(
        checkedOf(infno, validInput(infno)),
      );
    }
  });

  it('what may be missing, as null, empty or blank', () => {
    const may = everyField.filter(
      ({ field }) => field.demand === 'may' || field.demand === 'spared',
    );
    for (const nothing of [undefined, null, '', ' '])
      expect(exceptions(may, (place) => faultsAt(place, nothing).length === 0)).toEqual([]);
  });

  it('a date without its time, as the midnight of Shanghai', () => {
    const times = everyField.filter(({ field }) => field.kind === 'time');
    expect(times.length).toBeGreaterThan(5);
    for (const date of [
      '2026-12-01',
      '2026-12-01 00:00:00',
      '2026-12-01T00:00',
      '2026-12-01 00:00:00.0',
    ])
      expect(
        exceptions(times, (place) =>
          JSON.stringify(checkedOf(place.infno, inputWith(place, date))).includes(
            String(Date.parse('2026-11-30T16:00:00Z')),
          ),
        ),
      ).toEqual([]);
  });

  it('the extension as an object or as its text', () => {
    const json = everyField.filter(({ field }) => field.kind === 'json');
    for (const value of [{ a: 1 }, '{"a":1}', [], 'plain'])
      expect(exceptions(json, (place) => faultsAt(place, value).length === 0)).toEqual([]);
  });
});
