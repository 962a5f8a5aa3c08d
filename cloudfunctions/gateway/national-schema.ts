import * as v from 'valibot';

/** Numbers arrive as strings and strings as numbers; nothing else is text, and no text of ours has a NUL. */
const anyText = v.pipe(
  v.union([v.string(), v.pipe(v.number(), v.finite())]),
  v.transform((value) => String(value).trim()),
  v.check((value) => !value.includes('\0')),
);

/** Text of at most so many characters. */
export const text = (most: number) => v.pipe(anyText, v.maxLength(most));

/** Missing, null and empty all mean "not given" to the clients in the field. */
const orNull = v.transform((value: string) => (value === '' ? null : value));

const maybe = (most: number) => v.pipe(v.nullish(text(most), ''), orNull);

/** What is only told to people is cut rather than refused; null when it is not given. */
export const told = (most: number) =>
  v.pipe(
    v.nullish(anyText, ''),
    v.transform((value) => Array.from(value).slice(0, most).join('')),
    orNull,
  );

/** The name of something, as institutions write it. */
export const code = (most: number) => v.pipe(text(most), v.regex(/^[\w.-]+$/));

/** An object, or the JSON text of one: both are in use. */
export const objectOrText = v.pipe(
  v.union([
    v.record(v.string(), v.unknown()),
    v.pipe(
      v.string(),
      v.rawTransform(({ dataset, addIssue, NEVER }) => {
        try {
          const value: unknown = JSON.parse(dataset.value);
          if (typeof value === 'object' && value !== null) return value as Record<string, unknown>;
        } catch {
          // Told below.
        }
        addIssue({ message: 'not an object' });
        return NEVER;
      }),
    ),
  ]),
);

/** The fields of ec.query; unknown ones are ignored, optional ones may be missing or empty. */
export const ecQuery = v.object({
  orgId: code(40),
  businessType: text(10),
  ecQrCode: text(128),
  operatorId: told(64),
  officeName: told(64),
  /** The institution's own number of this act; a repeat with the same number is the same act. */
  outBizNo: maybe(64),
});

/** Shape inferred from the schema above. */
export type EcQuery = v.InferOutput<typeof ecQuery>;
