/** Keeps a scale the layout can hold; text never gets smaller than designed. */
export const boundedScale = (scale: number | undefined): number =>
  scale === undefined || !Number.isFinite(scale) ? 1 : Math.min(2, Math.max(1, scale));
