import { civilTime } from '@core/domain/civil-time';
import type { Field, FieldNode, Fields, FsiFile, Nested, OutputOf, Row } from './field';
import { showScaled } from './scaled';

/** What goes into `output`, or the file that goes back instead of an envelope. */
export type Sent =
  | { readonly as: 'output'; readonly output: Readonly<Record<string, unknown>> | null }
  | { readonly as: 'file'; readonly file: FsiFile };

type Given = Readonly<Record<string, unknown>>;

function valueOf(name: string, field: Field | Nested, given: unknown): unknown {
  if (given === undefined || given === null) {
    if (field.kind !== 'rows' && field.demand === 'must')
      throw new TypeError(`The output lacks ${name}.`);
    return null;
  }
  if (field.kind === 'number') return showScaled(given as number, field.scale);
  return field.kind === 'time' ? civilTime(given as number) : given;
}

const rowOf = (row: Row, given: Given): Given =>
  Object.fromEntries(
    Object.entries(row).map(([name, field]) => [name, valueOf(name, field, given[name])]),
  );

const nodeOf = ({ shape, row }: FieldNode, given: unknown): unknown =>
  shape === 'one'
    ? rowOf(row, given as Given)
    : (given as readonly Given[]).map((one) => rowOf(row, one));

/**
 * A verb's output in the names, order and forms of its table: amounts as JSON numbers of yuan, times as civil
 * text, null for what is not known. Throws when the verb broke its table: that is a fault of ours.
 */
export function formatOutput<F extends Fields>(fields: F, given: OutputOf<F>): Sent {
  const { output } = fields;
  switch (output.as) {
    case 'nothing':
      return { as: 'output', output: null };
    case 'file':
      return { as: 'file', file: given as FsiFile };
    case 'row':
      return { as: 'output', output: rowOf(output.row, given as Given) };
    case 'nodes': {
      const all = Object.entries(output.nodes).map(
        ([name, node]) => [name, nodeOf(node, (given as Given)[name])] as const,
      );
      return { as: 'output', output: Object.fromEntries(all) };
    }
  }
}
