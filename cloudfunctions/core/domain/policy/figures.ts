/** Where a figure is from. */
export interface Source {
  /** Title or number of the document that is said to hold it. */
  readonly document: string;
  /** Has somebody read it in the official text? */
  readonly verified: boolean;
  /** What is not settled about it. */
  readonly note?: string;
}

/** A figure of a rule with its source. */
export interface Figure<T> {
  readonly value: T;
  readonly source: Source;
}

/** Figures of one source. */
export const figuresFrom =
  (source: Source) =>
  <T>(value: T, note?: string): Figure<T> => ({
    value,
    source: note === undefined ? source : { ...source, note },
  });

/** Figures that nobody published: they let the sandbox play what the regions' material is silent about. */
export const sandboxFigure = figuresFrom({
  document: '沙箱示例，并非真实政策',
  verified: false,
});
