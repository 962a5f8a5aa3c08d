import { findSurface, type SelectorQuery } from './find-surface';
import type { CanvasPort } from './port';

/** Pages under the one on top stay in the document, unseen: their canvases have no size. */
const isSeen = (element: Element): boolean => element.getClientRects().length > 0;

/** Asks the document in the words of the mini-programs. */
function inDocument(): SelectorQuery {
  let found: HTMLCanvasElement | undefined;
  const query: SelectorQuery = {
    select: (selector) => {
      const canvases = [...document.querySelectorAll<HTMLCanvasElement>(`canvas${selector}`)];
      found = canvases.filter(isSeen).at(-1);
      return { node: () => query };
    },
    exec: (done) => done([{ node: (found ?? null) as never }]),
  };
  return query;
}

/** https://developer.mozilla.org/en-US/docs/Web/API/HTMLCanvasElement */
export const canvas = {
  find: (id) => findSurface(inDocument, id),
} satisfies CanvasPort;
