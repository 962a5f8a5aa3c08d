import type { Surface } from './port';

/** The selector query that both platforms offer in the same words. */
export interface SelectorQuery {
  select(selector: string): { node(): SelectorQuery };
  exec(done: (found: readonly ({ node?: Surface | null } | null)[]) => void): void;
}

const attempts = 20;
const pauseMs = 50;

/** Asks until the canvas is there: the first question often comes before the page has laid it out. */
export async function findSurface(
  makeQuery: () => SelectorQuery,
  id: string,
): Promise<Surface | null> {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const surface = await ask(makeQuery, id);
    if (surface) return surface;
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
  }
  return null;
}

function ask(makeQuery: () => SelectorQuery, id: string): Promise<Surface | null> {
  return new Promise((resolve) => {
    const query = makeQuery().select(`#${id}`).node();
    query.exec(([found]) => resolve(found?.node ?? null));
  });
}
