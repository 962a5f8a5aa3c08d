import { findSurface, type SelectorQuery } from './find-surface';
import type { CanvasPort } from './port';

declare const wx: { createSelectorQuery(): SelectorQuery };

/** https://developers.weixin.qq.com/miniprogram/dev/api/wxml/NodesRef.node.html */
export const canvas = {
  find: (id) => findSurface(() => wx.createSelectorQuery(), id),
} satisfies CanvasPort;
