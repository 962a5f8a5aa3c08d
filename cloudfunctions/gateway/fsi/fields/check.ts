import { dictionaries, labelOf } from '@core/domain/dictionaries';
import type { Demand, Field, FieldNode, Fields, InputOf, Nested, Row } from './field';
import { readScaled, type ScaledFault } from './scaled';
import { readBytes } from './wire-bytes';
import { readDate, readTime } from './wire-time';

/** What is wrong with a field or a node. */
export type FaultKind = 'missing' | 'ill' | 'long' | 'fine' | 'coded' | 'encoding';

/** One thing that is wrong; it never holds what was sent. */
export interface FieldFault {
  readonly kind: FaultKind;
  /** The node, with the row when there may be several: `feedetail第2行`. */
  readonly where: string;
  /** Null when the node itself is meant. */
  readonly name: string | null;
  readonly field: Field | null;
}

/** A checked input, or everything that is wrong with it (the first hundred). */
export type Checked<F extends Fields> =
  | { readonly ok: true; readonly value: InputOf<F> }
  | { readonly ok: false; readonly faults: readonly FieldFault[] };

const mostFaults = 100;

type Raw = Readonly<Record<string, unknown>>;

const isRaw = (value: unknown): value is Raw =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Null, empty, blank and missing all mean "not given". */
const isBlank = (value: unknown): boolean =>
  value === undefined || value === null || (typeof value === 'string' && value.trim() === '');

type Read = { readonly value: unknown } | { readonly fault: FaultKind };

/** A half of a character alone, and what stands for bytes that were no UTF-8. */
const isUnreadable = (text: string): boolean => /[\p{Surrogate}\uFFFD\0]/u.test(text);

/** A number for a text is what software of few types sends; one that JSON has already rounded is refused. */
function textOf(given: unknown): string | null {
  if (typeof given === 'string') return given.trim();
  if (typeof given !== 'number' || !Number.isFinite(given)) return null;
  return Number.isInteger(given) && !Number.isSafeInteger(given) ? null : String(given);
}

function readText(text: string, { length }: Field): Read {
  if (isUnreadable(text)) return { fault: 'encoding' };
  if (length !== null && text.length > length && Array.from(text).length > length)
    return { fault: 'long' };
  return { value: text };
}

/** JSON has no 01: a number whose code begins with a zero is completed. */
function readCode(text: string, field: Field, given: unknown): Read {
  const { dictionary } = field;
  if (dictionary === null || labelOf(dictionary, text) !== null) return readText(text, field);
  if (typeof given === 'number' && labelOf(dictionary, `0${text}`) !== null)
    return { value: `0${text}` };
  return dictionaries[dictionary].isClosed ? { fault: 'coded' } : readText(text, field);
}

function readNumber(text: string, { length, scale }: Field): Read {
  const read: number | ScaledFault = readScaled(text, { length: length ?? 16, scale });
  return typeof read === 'number' ? { value: read } : { fault: read };
}

const deepestJson = 16;

const isDeeperThan = (levels: number, value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  (levels === 0 || Object.values(value).some((part) => isDeeperThan(levels - 1, part)));

function readJson(given: unknown, field: Field): Read {
  if (typeof given !== 'object') return { fault: 'ill' };
  return isDeeperThan(deepestJson, given)
    ? { fault: 'long' }
    : readText(JSON.stringify(given), field);
}

const orIll = (value: unknown): Read => (value === null ? { fault: 'ill' } : { value });

function readValue(given: unknown, field: Field): Read {
  if (field.kind === 'bytes') return orIll(readBytes(given));
  // Where a number is meant, one that JSON has rounded is too long, and says so.
  if (field.kind === 'number' && typeof given === 'number') return readNumber(String(given), field);
  const text = textOf(given);
  if (text === null) return field.kind === 'json' ? readJson(given, field) : { fault: 'ill' };
  switch (field.kind) {
    case 'text':
    case 'json':
      return readText(text, field);
    case 'code':
      return readCode(text, field, given);
    case 'number':
      return readNumber(text, field);
    case 'date':
      return orIll(readDate(text));
    case 'time':
      return orIll(readTime(text));
  }
}

/** Is a field with this demand missed when it is not there? */
function isMissed(demand: Demand, row: Raw): boolean {
  const certType = textOf(row['mdtrt_cert_type'])?.replace(/^\d$/, '0$&');
  switch (demand) {
    case 'must':
      return true;
    case 'unlessIdNumber':
      return certType !== '02';
    case 'ifCard':
      return certType === '03';
    case 'may':
    case 'spared':
      return false;
  }
}

type Report = (fault: FieldFault) => void;

interface Place {
  readonly where: string;
  readonly report: Report;
}

function fieldOf(name: string, field: Field, at: Place & { readonly raw: Raw }): unknown {
  const { raw, where, report } = at;
  const given = raw[name];
  const isNumber = field.kind === 'number';
  if (isBlank(given)) {
    // The interface's own rule: an empty number is zero. One that is not there at all is missing.
    const isEmptyNumber = isNumber && typeof given === 'string';
    if (!isEmptyNumber && isMissed(field.demand, raw))
      report({ kind: 'missing', where, name, field });
    return isNumber ? 0 : null;
  }
  const read = readValue(given, field);
  if ('value' in read) return read.value;
  report({ kind: read.fault, where, name, field });
  return null;
}

function rowOf(row: Row, raw: Raw, place: Place): Raw {
  return Object.fromEntries(
    Object.entries(row).map(([name, field]) => [
      name,
      field.kind === 'rows'
        ? nestedOf(name, field, { ...place, raw })
        : fieldOf(name, field, { ...place, raw }),
    ]),
  );
}

/** One row as an object is what some software sends instead of a list of one. */
const rowsIn = (given: unknown): readonly unknown[] => {
  if (isBlank(given)) return [];
  return Array.isArray(given) ? given : [given];
};

interface Listed {
  readonly name: string;
  readonly row: Row;
  readonly given: unknown;
}

function listOf({ name, row, given }: Listed, { where, report }: Place): readonly Raw[] {
  return rowsIn(given).map((raw, index) => {
    const at = `${where}${name}第${index + 1}行`;
    if (isRaw(raw)) return rowOf(row, raw, { where: at, report });
    report({ kind: 'ill', where: at, name: null, field: null });
    return {};
  });
}

const nestedOf = (name: string, { row }: Nested, at: Place & { readonly raw: Raw }) =>
  listOf({ name, row, given: at.raw[name] }, { where: `${at.where}.`, report: at.report });

function nodeOf(name: string, { shape, row }: FieldNode, at: Place & { readonly raw: Raw }) {
  const { report, raw } = at;
  const given = raw[name];
  const isMissing = isBlank(given) || (Array.isArray(given) && given.length === 0);
  if (isMissing && shape !== 'any')
    report({ kind: 'missing', where: name, name: null, field: null });
  if (shape !== 'one') return listOf({ name, row, given }, { where: '', report });
  if (isMissing) return null;
  const only: unknown = Array.isArray(given) && given.length === 1 ? given[0] : given;
  if (isRaw(only)) return rowOf(row, only, { where: name, report });
  report({ kind: 'ill', where: name, name: null, field: null });
  return null;
}

/**
 * The one checker of all field tables. It takes what existing software sends: an object for a list of one,
 * numbers as texts and texts as numbers, null or empty for missing, a date without its time, and fields nobody
 * knows, which are left out. What comes back is typed by the table.
 */
export function checkInput<F extends Fields>(fields: F, input: unknown): Checked<F> {
  const faults: FieldFault[] = [];
  const report: Report = (fault) => {
    if (faults.length < mostFaults) faults.push(fault);
  };
  const raw = isRaw(input) ? input : {};
  const value = Object.fromEntries(
    Object.entries(fields.input).map(([name, node]) => [
      name,
      nodeOf(name, node, { where: '', report, raw }),
    ]),
  );
  return faults.length === 0 ? { ok: true, value: value as InputOf<F> } : { ok: false, faults };
}
