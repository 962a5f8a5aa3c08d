import type { DictionaryName } from '@core/domain/dictionaries';

/**
 * How badly a field is wanted: `must` by the text of the interface; `spared` by its text too, but software of
 * the national baseline does not send it, for `psn_no` says it already; `unlessIdNumber` unless the person is
 * named by an ID number (mdtrt_cert_type 02); `ifCard` only with a card (03).
 */
export type Demand = 'must' | 'may' | 'spared' | 'unlessIdNumber' | 'ifCard';

/** What arrives for a verb behind a field of this kind, and what a verb gives. */
interface Plain {
  text: string;
  /** A row of a dictionary. */
  code: string;
  /** Scaled to a whole number: N16,2 is fen, N16,4 ten-thousandths, N16,6 millionths. */
  number: number;
  /** `yyyy-MM-dd`: a day of the calendar, without a zone. */
  date: string;
  /** Milliseconds since 1970; on the wire `yyyy-MM-dd HH:mm:ss` in Asia/Shanghai. */
  time: number;
  bytes: Uint8Array;
  /** A text that software also sends as the object itself; a text here. */
  json: string;
}

/** S, coded S, N, D, DT, bytes and the extension field of the interface's tables. */
export type FieldKind = keyof Plain;

/** One row of a field table. */
export interface Field<K extends FieldKind = FieldKind, D extends Demand = Demand> {
  readonly kind: K;
  readonly demand: D;
  /** The Chinese name, as people and error texts say it. */
  readonly label: string;
  /** Most characters of a text, most digits of a number; null where the kind says it. */
  readonly length: number | null;
  /** Digits after the point; 0 for anything but a number. */
  readonly scale: number;
  readonly dictionary: DictionaryName | null;
}

/** Rows inside of a row, as the trace codes of a drug. */
export interface Nested<R extends Row = Row> {
  readonly kind: 'rows';
  readonly label: string;
  readonly row: R;
}

/** The fields of a node by their name on the wire. */
export interface Row {
  readonly [name: string]: Field | Nested;
}

const fieldsOf = <D extends Demand>(demand: D) => {
  const make = <K extends FieldKind>(
    kind: K,
    label: string,
    rest: Partial<Pick<Field, 'length' | 'scale' | 'dictionary'>> = {},
  ): Field<K, D> => ({ kind, demand, label, length: null, scale: 0, dictionary: null, ...rest });
  return {
    /** S: text of at most so many characters. */
    text: (length: number, label: string) => make('text', label, { length }),
    /** S †: a row of a dictionary. */
    code: (length: number, label: string, dictionary: DictionaryName) =>
      make('code', label, { length, dictionary }),
    /** N: so many digits, of which so many after the point. */
    number: (length: number, scale: number, label: string) =>
      make('number', label, { length, scale }),
    /** D */
    date: (label: string) => make('date', label),
    /** DT */
    time: (label: string) => make('time', label),
    /** B: base64 or a list of bytes. */
    bytes: (label: string) => make('bytes', label),
    /** exp_content and its like. */
    json: (length: number, label: string) => make('json', label, { length }),
  };
};

/** A field that must be given. */
export const must = fieldsOf('must');
/** A field that may be missing. */
export const may = fieldsOf('may');
/** See Demand. */
export const spared = fieldsOf('spared');
/** See Demand. */
export const unlessIdNumber = fieldsOf('unlessIdNumber');
/** See Demand. */
export const ifCard = fieldsOf('ifCard');

/** Rows inside of a row, which may be missing. */
export const nested = <R extends Row>(label: string, row: R): Nested<R> => ({
  kind: 'rows',
  label,
  row,
});

/** A node: `one` row, `some` rows (at least one), or `any` number of them. */
export interface FieldNode<
  S extends 'one' | 'some' | 'any' = 'one' | 'some' | 'any',
  R extends Row = Row,
> {
  readonly shape: S;
  readonly row: R;
}

/** A node of one row. */
export const one = <R extends Row>(row: R): FieldNode<'one', R> => ({ shape: 'one', row });
/** A node of at least one row. */
export const some = <R extends Row>(row: R): FieldNode<'some', R> => ({ shape: 'some', row });
/** A node of rows that may be none. */
export const any = <R extends Row>(row: R): FieldNode<'any', R> => ({ shape: 'any', row });

/** Nodes by their name on the wire. */
export interface Nodes {
  readonly [name: string]: FieldNode;
}

/** What a transaction gives back: nodes; a row without a node (9101); a file (9102); nothing. */
export type Output =
  | { readonly as: 'nodes'; readonly nodes: Nodes }
  | { readonly as: 'row'; readonly row: Row }
  | { readonly as: 'file' }
  | { readonly as: 'nothing' };

/** The field table of a transaction. */
export interface Fields<I extends Nodes = Nodes, O extends Output = Output> {
  readonly infno: string;
  readonly name: string;
  readonly input: I;
  readonly output: O;
}

/** Output nodes. */
export const nodes = <N extends Nodes>(of: N) => ({ as: 'nodes', nodes: of }) as const;
/** An output of one row without a node around it. */
export const bareRow = <R extends Row>(row: R) => ({ as: 'row', row }) as const;
/** An output that is a file. */
export const aFile = { as: 'file' } as const;
/** `output` null. */
export const nothing = { as: 'nothing' } as const;

/** Names the parts of a table, so that each verb is typed by its own. */
export const tableOf = <I extends Nodes, O extends Output>(table: Fields<I, O>): Fields<I, O> =>
  table;

type InputValue<F> =
  F extends Nested<infer R>
    ? readonly InputRow<R>[]
    : F extends Field<infer K, infer D>
      ? K extends 'number'
        ? number
        : D extends 'must'
          ? Plain[K]
          : Plain[K] | null
      : never;

/** A checked row: every field of the table is there; null or 0 stands for "not given". */
export type InputRow<R extends Row> = { readonly [N in keyof R]: InputValue<R[N]> };

/** A checked input. */
export type InputOf<F extends Fields> = {
  readonly [N in keyof F['input']]: F['input'][N] extends FieldNode<infer S, infer R>
    ? S extends 'one'
      ? InputRow<R>
      : readonly InputRow<R>[]
    : never;
};

type MustNames<R extends Row> = {
  [N in keyof R]: R[N] extends Field<FieldKind, 'must'> ? N : never;
}[keyof R];

type OutputValue<F> = F extends Field<infer K> ? Plain[K] : never;

/** A row to be sent: what the table demands, and what else is known. */
export type OutputRow<R extends Row> = {
  readonly [N in MustNames<R>]: OutputValue<R[N]>;
} & { readonly [N in Exclude<keyof R, MustNames<R>>]?: OutputValue<R[N]> | null | undefined };

/** A file that goes back as it is. */
export interface FsiFile {
  readonly filename: string;
  readonly bytes: Uint8Array;
}

/** What a verb gives back. */
export type OutputOf<F extends Fields> = F['output'] extends {
  readonly as: 'nodes';
  readonly nodes: infer N extends Nodes;
}
  ? {
      readonly [K in keyof N]: N[K] extends FieldNode<infer S, infer R>
        ? S extends 'one'
          ? OutputRow<R>
          : readonly OutputRow<R>[]
        : never;
    }
  : F['output'] extends { readonly as: 'row'; readonly row: infer R extends Row }
    ? OutputRow<R>
    : F['output'] extends { readonly as: 'file' }
      ? FsiFile
      : null;
