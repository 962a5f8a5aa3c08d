/** A coded table of the national interface, in the order of its codes. */
export interface Dictionary {
  readonly name: string;
  /** Nothing but these rows is a value; an open one is continued by each region. */
  readonly isClosed: boolean;
  readonly rows: readonly (readonly [code: string, label: string])[];
}

/** Whence the rows are: the public text V1.1.27 of 2024-10-14, the first edition that is served. */
export const dictionaryEdition = { number: 1, date: '2024-10-14' } as const;

/** A table that every region has as it is: flags, and what decides the way of a transaction. */
export const closedOne = (name: string, rows: Dictionary['rows']): Dictionary => ({
  name,
  isClosed: true,
  rows,
});

/** A table that regions continue with codes of their own. */
export const openOne = (name: string, rows: Dictionary['rows']): Dictionary => ({
  name,
  isClosed: false,
  rows,
});
