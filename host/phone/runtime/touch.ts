import * as glassEasel from 'glass-easel';

import { controllerOf, nodeOf } from './elements/host';

const LONG_PRESS_MS = 350;
const STILL_PX = 10;
const NAMES: Readonly<Record<string, string>> = {
  pointerdown: 'touchstart',
  pointermove: 'touchmove',
  pointerup: 'touchend',
  pointercancel: 'touchcancel',
};

/**
 * Turns what a person does in the window into the platform's events. A tap comes from the browser's
 * own click, so mouse, finger, keyboard and screen reader all tap alike.
 */
export function listenForTouches(window: HTMLElement): void {
  const press = new Press(window);
  for (const type of Object.keys(NAMES)) {
    window.addEventListener(type, (event) => press.handle(event as PointerEvent));
  }
  window.addEventListener('click', tap);
  window.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    const target = event.target as HTMLElement;
    if (/^(input|textarea|select|button|a)$/u.test(target.localName)) return;
    if (!target.hasAttribute('role')) return;
    event.preventDefault();
    if (!event.repeat) target.click();
  });
}

// The mini-program hears of the tap first; then the component does what it is for (ticks, submits,
// opens its wheel), and only the innermost one that has something to do.
function tap(event: MouseEvent): void {
  const target = event.target as HTMLElement;
  if (target.closest('[disabled][role]') !== null) return;
  const node = nodeOf(target);
  if (node === undefined) return;
  const detail = { x: event.clientX, y: event.clientY };
  send(node, 'tap', { detail, touches: [], changedTouches: [touchOf(event)] });
  for (let at: Element | null = target; at !== null; at = at.parentElement) {
    const controller = controllerOf(at);
    if (controller?.tap === undefined) continue;
    // A label inside a label's control would otherwise answer twice.
    if (controller.control !== undefined && target === controller.control) return;
    controller.tap();
    return;
  }
}

/** Follows one finger from down to up: touch events, the pressed look, and the long press. */
class Press {
  private hovered: Element | null = null;
  private hover = '';
  private timer: ReturnType<typeof setTimeout> | undefined;
  private start: { x: number; y: number } | null = null;

  constructor(private readonly window: HTMLElement) {}

  handle(event: PointerEvent): void {
    const node = nodeOf(event.target as Node);
    if (event.type === 'pointermove' && this.start === null) return;
    const touch = touchOf(event);
    const over = event.type === 'pointerup' || event.type === 'pointercancel';
    if (node !== undefined) {
      send(node, NAMES[event.type] ?? '', {
        detail: { x: touch.clientX, y: touch.clientY },
        touches: over ? [] : [touch],
        changedTouches: [touch],
      });
    }
    if (event.type === 'pointerdown') this.begin(event, node);
    else if (over || this.moved(event)) this.end();
  }

  private begin(event: PointerEvent, node: glassEasel.Element | undefined): void {
    this.start = { x: event.clientX, y: event.clientY };
    this.light(event.target as Element);
    this.timer = setTimeout(() => {
      if (node === undefined) return;
      const detail = { x: event.clientX, y: event.clientY };
      const touches = [touchOf(event)];
      for (const type of ['longpress', 'longtap']) {
        send(node, type, { detail, touches, changedTouches: touches });
      }
    }, LONG_PRESS_MS);
  }

  // A finger is never quite still; more than this is a swipe.
  private moved(event: PointerEvent): boolean {
    const { x, y } = this.start ?? { x: 0, y: 0 };
    return Math.hypot(event.clientX - x, event.clientY - y) > STILL_PX;
  }

  private end(): void {
    clearTimeout(this.timer);
    this.start = null;
    if (this.hover !== '') this.hovered?.classList.remove(...this.hover.split(' '));
    this.hover = '';
  }

  // The pressed look belongs to the innermost component that asks for one.
  private light(target: Element): void {
    for (
      let at: Element | null = target;
      at !== null && at !== this.window;
      at = at.parentElement
    ) {
      const node = nodeOf(at) as { data?: Record<string, unknown> } | undefined;
      const hover = node?.data?.['hoverClass'];
      if (typeof hover !== 'string' || hover === 'none' || hover === '') continue;
      if (at.hasAttribute('disabled')) return;
      this.hovered = at;
      this.hover = hover;
      at.classList.add(...hover.split(' '));
      return;
    }
  }
}

interface Sent {
  detail: unknown;
  touches: unknown[];
  changedTouches: unknown[];
}

function send(node: glassEasel.Element, type: string, { detail, ...extraFields }: Sent): void {
  glassEasel.Event.triggerEvent(node, type, detail, { bubbles: true, composed: true, extraFields });
}

function touchOf(event: MouseEvent) {
  const { clientX, clientY, pageX, pageY } = event;
  return { identifier: 0, clientX, clientY, pageX, pageY };
}
