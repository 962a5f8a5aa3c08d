import { clearing } from './clearing';
import type { Dictionary } from './dictionary';
import { institutions } from './institutions';
import { money } from './money';
import { payment } from './payment';
import { people } from './people';
import { visits } from './visits';

/** The coded tables by their name in the fields of the institution interface. */
export const dictionaries = {
  ...people,
  ...visits,
  ...money,
  ...clearing,
  ...institutions,
  ...payment,
} as const satisfies Readonly<Record<string, Dictionary>>;

/** `insutype`, `med_type`, … */
export type DictionaryName = keyof typeof dictionaries;

const labels = new Map<string, ReadonlyMap<string, string>>(
  Object.entries(dictionaries).map(([name, { rows }]) => [name, new Map(rows)]),
);

/** The label of a code, or null when the table does not have it. */
export const labelOf = (name: DictionaryName, code: string): string | null =>
  labels.get(name)?.get(code) ?? null;

const byLowerCase = new Map<string, Dictionary>(
  Object.entries(dictionaries).map(([name, one]) => [name.toLowerCase(), one]),
);

/** The table of a name in whatever case, or null. */
export const dictionaryOf = (name: string): Dictionary | null =>
  byLowerCase.get(name.toLowerCase()) ?? null;
