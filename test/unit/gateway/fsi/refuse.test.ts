import { dictionaries } from '@core/domain/dictionaries';
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
import { infnos, inputWith, validInput, type FieldPlace } from '../../../fixtures/fsi/valid';

describe('what is refused, by name and reason', () => {
  it('text that is longer than its field, counted in characters', () => {
    const texts = everyField.filter(({ field }) => field.kind === 'text');
    expect(
      exceptions(texts, (place) => {
        const most = place.field.length ?? 0;
        const fits = faultsAt(place, '𬱖'.repeat(most)).length === 0;
        return fits && faultsAt(place, '𬱖'.repeat(most + 1))[0] === `${place.name} long`;
      }),
    ).toEqual([]);
  });

  it('a code that a closed dictionary does not have; regions continue the open ones', () => {
    const codes = everyField.filter(({ field }) => field.kind === 'code');
    const isClosed = ({ field }: FieldPlace) =>
      field.dictionary !== null && dictionaries[field.dictionary].isClosed;
    expect(
      exceptions(
        codes.filter(isClosed),
        (place) => faultsAt(place, 'Z')[0] === `${place.name} coded`,
      ),
    ).toEqual([]);
    const open = codes.filter((place) => !isClosed(place));
    expect(exceptions(open, (place) => faultsAt(place, 'Z').length === 0)).toEqual([]);
    expect(
      exceptions(open, (place) => faultsAt(place, 'Z'.repeat(99))[0] === `${place.name} long`),
    ).toEqual([]);
  });

  it('a 30-digit number that JSON has already rounded', () => {
    const texts = everyField.filter(
      ({ field: { kind, length } }) => kind === 'text' && (length ?? 0) >= 30,
    );
    const rounded = JSON.parse('110108176450400000000000000001') as number;
    expect(
      exceptions(texts, (place) => faultsAt(place, rounded)[0] === `${place.name} ill`),
    ).toEqual([]);
    expect(
      exceptions(texts, (place) => faultsAt(place, Number.MAX_SAFE_INTEGER).length === 0),
    ).toEqual([]);
  });

  it('lists, objects, flags and no numbers where a value belongs', () => {
    const plain = everyField.filter(({ field: { kind } }) => kind !== 'json' && kind !== 'bytes');
    for (const value of [[], {}, ['1'], true, false, Number.NaN, Infinity])
      expect(
        exceptions(plain, (place) => faultsAt(place, value)[0] === `${place.name} ill`),
      ).toEqual([]);
  });

  it('numbers that are none, too fine or too long, and days that are not in the calendar', () => {
    const numbers = everyField.filter(({ field }) => field.kind === 'number');
    for (const value of ['NaN', 'Infinity', '１２', '0x10', '1,000', '12元', '--1', '.', 'e5'])
      expect(
        exceptions(numbers, (place) => faultsAt(place, value)[0] === `${place.name} ill`),
      ).toEqual([]);
    expect(
      exceptions(numbers, (place) => {
        const fine = `0.${'0'.repeat(place.field.scale)}1`;
        return faultsAt(place, fine)[0] === `${place.name} fine`;
      }),
    ).toEqual([]);
    for (const value of ['9'.repeat(40), 1e300, '-1e99'])
      expect(
        exceptions(numbers, (place) => faultsAt(place, value)[0] === `${place.name} long`),
      ).toEqual([]);
    const days = everyField.filter(({ field: { kind } }) => kind === 'time' || kind === 'date');
    for (const value of ['2026-02-29', '2026-12-01 24:00:00', '20261201', 1764504000000, 'soon'])
      expect(
        exceptions(days, (place) => faultsAt(place, value)[0] === `${place.name} ill`),
      ).toEqual([]);
  });

  it('bytes that were no UTF-8, halves of characters and NUL', () => {
    const texts = everyField.filter(({ field: { kind } }) => kind === 'text' || kind === 'json');
    for (const value of ['\ud800', 'a\udc00', '\ufffd', '\0'])
      expect(
        exceptions(texts, (place) => faultsAt(place, value)[0] === `${place.name} encoding`),
      ).toEqual([]);
  });

  it('an extension that is deeper or longer than anybody means', () => {
    const json = everyField.filter(({ field }) => field.kind === 'json');
    const deep = JSON.parse(`${'['.repeat(9_000)}${']'.repeat(9_000)}`) as unknown;
    for (const value of [deep, { a: 'x'.repeat(4_001) }])
      expect(
        exceptions(json, (place) => faultsAt(place, value)[0] === `${place.name} long`),
      ).toEqual([]);
  });

  it('an input that is no object, a node that is no row, and a row that is none', () => {
    for (const infno of infnos) {
      for (const input of [null, 1, 'text', [], [validInput(infno)]])
        expect(check(infno, input).ok).toBe(Object.keys(tables[infno].input).length === 0);
      for (const [name, { shape }] of Object.entries<FieldNode>(tables[infno].input))
        for (const node of ['text', 1, true, [1], [[]]]) {
          const [fault] = faultsOf(infno, { ...validInput(infno), [name]: node });
          const where = shape === 'one' ? name : `${name}第1行`;
          expect([infno, fault]).toEqual([infno, { kind: 'ill', where, name: null, field: null }]);
        }
    }
  });

  it('each row by its place, and a hundred faults at most', () => {
    const [row] = validInput('2204')['feedetail'] as readonly Record<string, unknown>[];
    const rows = Array.from({ length: 500 }, (_, n) => (n === 2 ? row : { ...row, cnt: 'x' }));
    const faults = faultsOf('2204', { feedetail: rows });
    expect(faults).toHaveLength(100);
    expect(faults.slice(0, 3).map(({ where }) => where)).toEqual([
      'feedetail第1行',
      'feedetail第2行',
      'feedetail第4行',
    ]);
    expect(faultWords(faults.slice(0, 1), 200)).toBe('[feedetail第1行]数量(cnt)格式有误，应为数值');
  });

  it('without a word of what was sent', () => {
    const secret = '110108198503129518x';
    for (const place of everyField) {
      const faults = faultsOf(place.infno, inputWith(place, { [secret]: secret }));
      expect(faultWords(faults, 200)).not.toContain(secret);
    }
  });

  it('names of the prototype change nothing', () => {
    for (const infno of infnos) {
      const [node = ''] = Object.keys(tables[infno].input);
      const text = JSON.stringify(validInput(infno)).replace('{', '{"__proto__":{"psn_no":"x"},');
      expect(checkedOf(infno, JSON.parse(text))).toEqual(checkedOf(infno, validInput(infno)));
      const only = JSON.parse(`{"__proto__":${JSON.stringify(validInput(infno))}}`) as unknown;
      expect(check(infno, only).ok).toBe(tables[infno].input[node as never] === undefined);
    }
    expect(({} as Record<string, unknown>)['psn_no']).toBeUndefined();
  });
});
