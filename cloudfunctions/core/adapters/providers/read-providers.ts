import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import * as v from 'valibot';
import type { Environment } from '../environment';
import { noProviders, providersSchema, type Providers } from './providers-schema';

interface Place {
  readonly file: string;
  readonly environment: Environment;
}

/** A fault of the file, in a sentence that holds no value of it. */
const fault = (file: string, path: string, sentence: string): Error =>
  new Error(`${file}: ${path === '' ? 'the whole file' : path} ${sentence}.`);

function readText(file: string, path: string, named: string): string {
  try {
    return readFileSync(named, 'utf8').trim();
  } catch {
    throw fault(file, path, `names the file ${named}, which cannot be read`);
  }
}

/** The text behind `{"env": "NAME"}` and `{"file": "path"}`, or null for any other object. */
function secretOf(fields: object, path: string, { file, environment }: Place): string | null {
  const [[kind, where] = [], ...more] = Object.entries(fields) as [string, unknown][];
  if (more.length > 0 || typeof where !== 'string') return null;
  if (kind === 'file') return readText(file, path, resolve(dirname(file), where));
  if (kind !== 'env') return null;
  const value = environment[where];
  if (value === undefined || value === '')
    throw fault(file, path, `names the variable ${where}, which is not set`);
  return value;
}

/** The same values with every secret in its place. */
function withSecrets(value: unknown, path: string, place: Place): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((one) => withSecrets(one, path, place));
  const secret = secretOf(value, path, place);
  if (secret !== null) return secret;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      name,
      withSecrets(inner, path === '' ? name : `${path}.${name}`, place),
    ]),
  );
}

/** What is wrong; a validator's own sentence would quote the value, which may be a secret. */
function sentenceOf(issue: v.BaseIssue<unknown>): string {
  if (issue.kind === 'validation') return issue.message;
  if (issue.expected === 'never') return 'is not a setting';
  if (issue.received === 'undefined') return 'is missing';
  return `must be ${issue.expected ?? 'something else'}`;
}

function parse(file: string, text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw fault(file, '', 'is not JSON');
  }
}

/** Reads the file that YIMA_PROVIDERS names. Throws a sentence that names what is wrong. */
export function providersFrom(environment: Environment): Providers {
  const named = environment['YIMA_PROVIDERS'];
  if (!named) return noProviders;
  const file = resolve(named);
  const given = parse(file, readText('YIMA_PROVIDERS', 'it', file));
  const checked = v.safeParse(providersSchema, withSecrets(given, '', { file, environment }));
  if (checked.success) return checked.output;
  const [issue] = checked.issues;
  throw fault(file, v.getDotPath(issue) ?? '', sentenceOf(issue));
}
