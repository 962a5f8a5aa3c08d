import * as v from 'valibot';

/** Numbers arrive as strings and strings as numbers; nothing else is text. */
const text = (most: number) =>
  v.pipe(
    v.union([v.string(), v.pipe(v.number(), v.finite())]),
    v.transform((value) => String(value).trim()),
    v.maxLength(most),
  );

/** Missing, null and empty all mean "not given" to the clients in the field. */
const maybe = (most: number) =>
  v.pipe(
    v.nullish(text(most), ''),
    v.transform((value) => (value === '' ? null : value)),
  );

const code = (most: number) => v.pipe(text(most), v.regex(/^[\w.-]+$/));

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
  operatorId: maybe(64),
  operatorName: maybe(64),
  officeId: maybe(64),
  officeName: maybe(64),
  deviceType: maybe(64),
  /** The institution's own number of this act; a repeat with the same number is the same act. */
  outBizNo: maybe(64),
});

/** What of the FSI envelope decides; the rest is ignored. */
export const fsiEnvelope = v.object({
  infno: text(10),
  msgid: code(64),
  fixmedins_code: code(40),
  mdtrtarea_admvs: maybe(6),
  opter: maybe(64),
  input: objectOrText,
});

/** Shapes inferred from the schemas above. */
export type EcQuery = v.InferOutput<typeof ecQuery>;
export type FsiEnvelope = v.InferOutput<typeof fsiEnvelope>;
