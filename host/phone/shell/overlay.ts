import { el } from './element';

const FOCUSABLE = 'button:not([disabled]),input,select,textarea,[tabindex="0"]';

/** Something of the platform that covers the phone until it is answered. */
export interface Overlay<T> {
  title: string;
  kind: 'dialog' | 'sheet' | 'page';
  build(answer: (value: T) => void): HTMLElement;
  /** What Escape means; absent when only an answer will do. */
  dismissed?: T;
}

/** Covers the phone and waits for the answer; focus comes in, stays in, and goes back after. */
export function ask<T>(layer: HTMLElement, overlay: Overlay<T>): Promise<T> {
  return new Promise((resolve) => {
    const before = document.activeElement as HTMLElement | null;
    const cover = el('div', { class: `sh-cover sh-cover-${overlay.kind}` });
    const uncover = putOver(layer, cover);
    const answer = (value: T) => {
      uncover();
      if (before !== null && document.contains(before)) before.focus({ preventScroll: true });
      resolve(value);
    };
    const box = overlay.build(answer);
    box.setAttribute('role', 'dialog');
    box.setAttribute('aria-modal', 'true');
    box.setAttribute('aria-label', overlay.title);
    box.tabIndex = -1;
    cover.append(box);
    cover.addEventListener('keydown', (event) => {
      event.stopPropagation();
      if (event.key === 'Escape' && overlay.dismissed !== undefined) answer(overlay.dismissed);
      if (event.key === 'Tab') keepInside(box, event);
    });
    box.focus({ preventScroll: true });
  });
}

/** Puts something of the platform over the phone; the answer takes it away again. */
export function putOver(layer: HTMLElement, cover: HTMLElement): () => void {
  layer.append(cover);
  inert(layer, true);
  return () => {
    cover.remove();
    inert(layer, layer.childElementCount > 0);
  };
}

// What lies under the layer is out of reach while something is on it.
function inert(layer: HTMLElement, covered: boolean): void {
  for (const sibling of layer.parentElement?.children ?? []) {
    if (sibling !== layer && !sibling.hasAttribute('data-above')) {
      (sibling as HTMLElement).inert = covered;
    }
  }
  const covers = [...layer.children] as HTMLElement[];
  covers.forEach((cover, at) => {
    cover.inert = at < covers.length - 1;
  });
}

// Tab goes round inside a dialog instead of out of it.
function keepInside(box: HTMLElement, event: KeyboardEvent): void {
  const stops = [...box.querySelectorAll<HTMLElement>(FOCUSABLE)];
  const edge = event.shiftKey ? stops[0] : stops.at(-1);
  if (document.activeElement !== edge && document.activeElement !== box) return;
  if (document.activeElement === box && !event.shiftKey) return;
  event.preventDefault();
  (event.shiftKey ? stops.at(-1) : stops[0])?.focus();
}
