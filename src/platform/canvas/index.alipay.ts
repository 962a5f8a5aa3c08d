import { findSurface, type SelectorQuery } from './find-surface';
import type { CanvasPort } from './port';

declare const my: { createSelectorQuery(): SelectorQuery };

/** https://opendocs.alipay.com/mini/api/selector-query */
export const canvas = {
  find: (id) => findSurface(() => my.createSelectorQuery(), id),
} satisfies CanvasPort;
