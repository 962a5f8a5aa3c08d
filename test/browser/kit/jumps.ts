import type { Page } from 'playwright-core';

/** How far a page jumped while it was loading. */
export interface Jumps {
  /** Sum of the browser's own layout-shift scores that followed no touch; 0 is perfectly still. */
  readonly score: number;
  /** What moved, in words. */
  readonly shifted: readonly string[];
  /** Targets for a finger that moved after they were first seen: `id from → to`, pixels from the head of the page. */
  readonly moved: readonly string[];
  /** Targets that were seen at all. */
  readonly seen: readonly string[];
}

interface Recorder {
  readonly read: () => Jumps;
}

declare global {
  var yimaJumps: Recorder | undefined;
}

/** Runs in the page: hears the browser's own word for a jump, and looks at the targets in every frame. */
function record(): void {
  interface Shift extends PerformanceEntry {
    readonly value: number;
    readonly hadRecentInput: boolean;
    readonly sources: readonly {
      readonly node: Node | null;
      readonly previousRect: DOMRectReadOnly;
      readonly currentRect: DOMRectReadOnly;
    }[];
  }
  const beganAt = performance.now();
  const shifts: Shift[] = [];
  const note = (entries: PerformanceEntryList): void =>
    void shifts.push(...(entries as Shift[]).filter(({ startTime }) => startTime >= beganAt));
  const observer = new PerformanceObserver((list) => note(list.getEntries()));
  observer.observe({ type: 'layout-shift', buffered: true });

  const places = new Map<string, number>();
  const moved = new Map<string, string>();
  const targets = '[role="button"],[role="checkbox"],[role="switch"],[role="radio"],button,input';
  const look = (): void => {
    const root = document.querySelector<HTMLElement>('.mp-scroll .screen');
    for (const one of root?.querySelectorAll<HTMLElement>(targets) ?? []) {
      const box = one.getBoundingClientRect();
      if (box.width === 0 || box.height === 0 || one.id === '') continue;
      // Against the page and not the screen: a page that slides in does not move its parts.
      const top = Math.round(box.top - root!.getBoundingClientRect().top);
      const key = `${root!.id} ${one.id}`;
      const first = places.get(key) ?? top;
      places.set(key, first);
      if (Math.abs(top - first) > 1) moved.set(key, `${key} ${first} → ${top}`);
    }
    if (globalThis.yimaJumps === recorder) requestAnimationFrame(look);
  };

  const nameOf = (node: Node | null): string => {
    const element = node instanceof Element ? node : node?.parentElement;
    const named = element?.closest('[id]');
    return `${element?.className || element?.tagName.toLowerCase()} in #${named?.id}`;
  };
  const recorder: Recorder = {
    read: () => {
      note(observer.takeRecords());
      const unwished = shifts.filter(({ hadRecentInput }) => !hadRecentInput);
      const words = unwished.flatMap(({ value, sources }) =>
        sources.map(
          ({ node, previousRect: from, currentRect: to }) =>
            `${value.toFixed(3)} ${nameOf(node)} ${from.y} → ${to.y}`,
        ),
      );
      return {
        score: unwished.reduce((sum, { value }) => sum + value, 0),
        shifted: words,
        moved: [...moved.values()],
        seen: [...places.keys()],
      };
    },
  };
  globalThis.yimaJumps = recorder;
  look();
}

/** Watches from now on; a later call begins anew. */
export const watchJumps = (page: Page): Promise<void> => page.evaluate(record);

/** What has jumped since `watchJumps`. */
export async function jumpsOf(page: Page): Promise<Jumps> {
  // Two frames, so that what was just drawn has been looked at.
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
  return page.evaluate(() => globalThis.yimaJumps!.read());
}
