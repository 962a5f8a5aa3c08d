import * as glassEasel from 'glass-easel';

import type { Platform } from '../compile/package-shape';

interface Target {
  id: string;
  dataset: Record<string, unknown>;
  offsetLeft: number;
  offsetTop: number;
  targetDataset?: Record<string, unknown>;
}

// Alipay spells these with a capital inside.
const ALIPAY_NAMES: Readonly<Record<string, string>> = {
  touchstart: 'touchStart',
  touchmove: 'touchMove',
  touchend: 'touchEnd',
  touchcancel: 'touchCancel',
  longpress: 'longTap',
  longtap: 'longTap',
};

/**
 * Makes the framework hand plain events to the mini-program, as the platforms do: what a handler
 * gets crossed a bridge, so its targets are data and not live nodes.
 */
export function givePlainEvents(platform: Platform): void {
  glassEasel.Event.prototype.wrapShadowedEvent = function wrap(target, mark, currentTarget) {
    const type = platform === 'alipay' ? (ALIPAY_NAMES[this.type] ?? this.type) : this.type;
    const plain = {
      type,
      timeStamp: this.timeStamp,
      detail: this.detail as unknown,
      target: plainTarget(target),
      currentTarget: plainTarget(currentTarget),
      mark,
      ...this.extraFields,
    };
    if (platform === 'alipay') plain.target.targetDataset = plain.target.dataset;
    const controls = {
      stopPropagation: () => this.stopPropagation(),
      preventDefault: () => this.preventDefault(),
      markMutated: () => this.markMutated(),
    };
    for (const [name, value] of Object.entries(controls)) {
      Object.defineProperty(plain, name, { value, enumerable: false });
    }
    return plain as unknown as ReturnType<typeof this.wrapShadowedEvent>;
  };
}

function plainTarget(node: unknown): Target {
  const element = elementOf(node);
  const dom = element.$$ as unknown as HTMLElement | null;
  return {
    id: element.id,
    dataset: { ...(element.dataset as Record<string, unknown>) },
    offsetLeft: dom?.offsetLeft ?? 0,
    offsetTop: dom?.offsetTop ?? 0,
  };
}

// A page's own code knows a component by its caller, which keeps the node under `_$`.
function elementOf(node: unknown): glassEasel.Element {
  const caller = node as { _$?: glassEasel.Element };
  return caller._$ ?? (node as glassEasel.Element);
}
