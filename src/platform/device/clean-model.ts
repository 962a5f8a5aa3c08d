const mostLetters = 40;

/** A model name as the cloud takes it: letters, digits and a few marks; null when nothing is left. */
export function cleanModel(given: string | undefined): string | null {
  const clean = (given ?? '')
    .replace(/[^\w\u4e00-\u9fff ()+.-]+/g, ' ')
    .trim()
    .slice(0, mostLetters);
  return clean === '' || clean.toLowerCase() === 'unknown' ? null : clean;
}
