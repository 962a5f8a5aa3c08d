import { tables, type Infno } from '../../../../cloudfunctions/gateway/fsi/fields';
import type {
  Field,
  Fields,
  Nested,
  OutputOf,
  Row,
} from '../../../../cloudfunctions/gateway/fsi/fields/field';
import { formatOutput } from '../../../../cloudfunctions/gateway/fsi/fields/format';
import { infnos } from '../../../fixtures/fsi/valid';

const atMs = Date.parse('2026-12-01T02:00:00Z');

/** A value as a verb gives it, and as it must stand on the wire. */
function pairOf(field: Field | Nested): readonly [given: unknown, sent: unknown] {
  if (field.kind === 'number') return [10 ** field.scale + 1, 1 + 1 / 10 ** field.scale];
  if (field.kind === 'time') return [atMs, '2026-12-01 10:00:00'];
  return ['x', 'x'];
}

const rowWith = (row: Row, which: 0 | 1, isKnown: (field: Field | Nested) => boolean) =>
  Object.fromEntries(
    Object.entries(row)
      .map(([name, field]) => [name, isKnown(field) ? pairOf(field)[which] : null] as const)
      .filter(([, value]) => which === 1 || value !== null),
  );

function outputWith(infno: Infno, which: 0 | 1, isKnown: (field: Field | Nested) => boolean) {
  const { output }: Fields = tables[infno];
  if (output.as === 'row') return rowWith(output.row, which, isKnown);
  if (output.as !== 'nodes') return null;
  return Object.fromEntries(
    Object.entries(output.nodes).map(([name, { shape, row }]) => {
      const one = rowWith(row, which, isKnown);
      return [name, shape === 'one' ? one : [one, one]];
    }),
  );
}

const sentOf = (infno: Infno, given: unknown) =>
  formatOutput<Fields>(tables[infno], given as OutputOf<Fields>);
const withOutput = infnos.filter((infno) => tables[infno].output.as !== 'file');
const every = () => true;
const mandatory = (field: Field | Nested) => field.kind !== 'rows' && field.demand === 'must';

describe('the output of every table', () => {
  it.each(withOutput)('%s is sent in names, order and forms of the interface', (infno) => {
    for (const isKnown of [every, mandatory]) {
      const sent = sentOf(infno, outputWith(infno, 0, isKnown));
      expect(JSON.stringify(sent)).toBe(
        JSON.stringify({ as: 'output', output: outputWith(infno, 1, isKnown) }),
      );
    }
  });

  it('is a fault of ours when something mandatory is not there', () => {
    const lacking = withOutput.filter((infno) =>
      JSON.stringify(outputWith(infno, 1, mandatory))?.includes('"x"'),
    );
    expect(lacking.length).toBeGreaterThan(20);
    for (const infno of lacking)
      expect(() =>
        sentOf(
          infno,
          outputWith(infno, 0, () => false),
        ),
      ).toThrow(/lacks/);
  });

  it('says every number as a number of JSON, and what is not known as null', () => {
    const output = outputWith('2207', 0, mandatory) as { setlinfo: object };
    const sent = JSON.stringify(
      sentOf('2207', { ...output, setlinfo: { ...output.setlinfo, medfee_sumamt: 452, balc: 0 } }),
    );
    expect(sent).toContain('"medfee_sumamt":4.52');
    expect(sent).toContain('"balc":0,');
    expect(sent).toContain('"exp_content":null');
  });

  it('may be a file, which goes as it is', () => {
    const file = { filename: 'a.zip', bytes: Uint8Array.of(80, 75) };
    expect(sentOf('9102', file)).toEqual({ as: 'file', file });
  });
});
