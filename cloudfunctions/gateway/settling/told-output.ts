import type { Field, Row } from '../fsi/fields/field';

/** Fields whose value is a text here. */
type TextField = Field<'text' | 'code' | 'date'>;

/** What an institution has told, under the names of an answer that are the same. */
export type ToldOutput<R extends Row> = {
  readonly [N in keyof R as R[N] extends TextField ? N : never]?: string;
};

const isText = (kind: string | undefined): boolean =>
  kind === 'text' || kind === 'code' || kind === 'date';

/** What was told of a visit, a diagnosis or a row (`toldIn`), as far as the answer has a field of the same name. */
export const toldOutput = <R extends Row>(
  row: R,
  told: Readonly<Record<string, string>>,
): ToldOutput<R> =>
  Object.fromEntries(
    Object.entries(told).filter(([name]) => isText(row[name]?.kind)),
  ) as ToldOutput<R>;
