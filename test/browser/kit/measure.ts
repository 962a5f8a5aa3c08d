import type { Page } from 'playwright-core';

/** What the eye and the finger meet on one page. Sizes in pixels of the style sheet. */
export interface Measured {
  readonly smallestText: number;
  readonly largestText: number;
  /** Line height as a multiple of the text's own size. */
  readonly tightestLine: number;
  readonly weakestContrast: number;
  readonly smallestTarget: number;
  /** How deep the elements of the page nest. */
  readonly depth: number;
}

/** What a page must keep. */
export type Demands = Pick<Measured, 'smallestText' | 'largestText' | 'smallestTarget'>;

/** Usual look: fingers need 44. 长辈版: main text 18, the largest 30, targets 60. */
export const demands: Record<'standard' | 'elder', Demands> = {
  standard: { smallestText: 14, largestText: 17, smallestTarget: 44 },
  elder: { smallestText: 18, largestText: 30, smallestTarget: 60 },
};

const tightestLine = 1.3;
const weakestContrast = 4.5;
/** The page itself and the levels of template that the build makes; deeper, Taro goes on in a component. */
const deepest = 9;

interface Facts {
  readonly texts: readonly {
    readonly text: string;
    readonly px: number;
    readonly line: number;
    readonly contrast: number;
  }[];
  readonly targets: readonly {
    readonly name: string;
    readonly width: number;
    readonly height: number;
  }[];
  readonly faults: readonly string[];
  readonly depth: number;
}

/** Runs in the page: reads the rendered tree, knows nothing of the style sheets. */
function readTree(): Facts {
  type Rgb = [number, number, number, number];
  type Box = { left: number; right: number; top: number; bottom: number };
  const root = document.querySelector<HTMLElement>('.mp-scroll > *')!;
  const scroller = root.parentElement!;
  const scope = root.querySelector<HTMLElement>('[role="dialog"]') ?? root;
  const world = scroller.parentElement!.getBoundingClientRect();

  const rgb = (colour: string): Rgb => {
    const [red = 0, green = 0, blue = 0, alpha = 1] = (colour.match(/[\d.]+/g) ?? []).map(Number);
    return [red, green, blue, alpha];
  };
  const over = (top: Rgb, below: Rgb): Rgb => {
    const mix = (at: 0 | 1 | 2) => top[at] * top[3] + below[at] * (1 - top[3]);
    return [mix(0), mix(1), mix(2), 1];
  };
  const groundOf = (element: HTMLElement): Rgb => {
    const layers: Rgb[] = [];
    for (let at: HTMLElement | null = element; at; at = at.parentElement) {
      const colour = rgb(getComputedStyle(at).backgroundColor);
      if (colour[3] > 0) layers.push(colour);
      if (colour[3] === 1) break;
    }
    return layers.reduceRight((below, top) => over(top, below), [255, 255, 255, 1] as Rgb);
  };
  const light = ([red, green, blue]: Rgb) => {
    const part = (value: number) => {
      const share = value / 255;
      return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    };
    return 0.2126 * part(red) + 0.7152 * part(green) + 0.0722 * part(blue);
  };
  const contrast = (element: HTMLElement) => {
    const ground = groundOf(element);
    let opacity = 1;
    for (let at: HTMLElement | null = element; at; at = at.parentElement)
      opacity *= Number(getComputedStyle(at).opacity);
    const ink = rgb(getComputedStyle(element).color);
    const [a, b] = [light(over([ink[0], ink[1], ink[2], ink[3] * opacity], ground)), light(ground)];
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  };
  // What is for a screen reader alone stands in one pixel.
  const isSeen = (element: HTMLElement) => {
    const box = element.getBoundingClientRect();
    return box.width > 1 && box.height > 1 && getComputedStyle(element).visibility === 'visible';
  };
  const short = (text: string) => text.trim().slice(0, 16);

  const faults: string[] = [];
  const texts: Facts['texts'][number][] = [];
  const places: { text: string; owner: HTMLElement; box: Box }[] = [];

  /** Where the words of an element stand, and whether something cuts them off. */
  const place = (owner: HTMLElement, node: Text) => {
    const range = document.createRange();
    range.selectNodeContents(node);
    const text = short(node.data);
    const mayScroll = (at: HTMLElement) => /auto|scroll/.test(getComputedStyle(at).overflowY);
    for (const box of range.getClientRects()) {
      if (box.width < 1) continue;
      places.push({ text, owner, box });
      if (box.left < world.left - 1 || box.right > world.right + 1)
        faults.push(`out of the screen: ${text}`);
      for (let at: HTMLElement | null = owner; at && at !== scroller; at = at.parentElement) {
        if (mayScroll(at)) break;
        const hides = getComputedStyle(at).overflowX === 'hidden';
        const edge = at.getBoundingClientRect();
        const isOut =
          box.left < edge.left - 1.5 ||
          box.right > edge.right + 1.5 ||
          box.bottom > edge.bottom + 4;
        if (isOut && (hides || at === owner)) faults.push(`cut off: ${text}`);
      }
    }
  };

  for (const owner of scope.querySelectorAll<HTMLElement>('*')) {
    const isField = owner instanceof HTMLInputElement;
    const own = [...owner.childNodes].filter(
      (one): one is Text => one instanceof Text && one.data.trim() !== '',
    );
    if ((own.length === 0 && !isField) || !isSeen(owner)) continue;
    const style = getComputedStyle(owner);
    const px = parseFloat(style.fontSize);
    const line = isField || style.lineHeight === 'normal' ? 1.3 : parseFloat(style.lineHeight) / px;
    const text = isField ? owner.value || owner.placeholder : (owner.textContent ?? '');
    texts.push({ text: short(text), px, line, contrast: contrast(owner) });
    if (style.lineHeight === 'normal' && !isField) faults.push(`no line height: ${short(text)}`);
    for (const node of own) place(owner, node);
  }

  places.forEach((one, at) => {
    for (const other of places.slice(at + 1)) {
      if (one.owner === other.owner) continue;
      const across =
        Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
      const down =
        Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
      // Boxes of text are higher than its ink: neighbours may touch by a few pixels.
      if (across > 2 && down > 6) faults.push(`on top of each other: ${one.text} / ${other.text}`);
    }
  });

  const roles = ['button', 'checkbox', 'radio', 'switch', 'link'].map((role) => `[role="${role}"]`);
  const targets = [...scope.querySelectorAll<HTMLElement>(`${roles.join()},wx-input`)]
    .filter(isSeen)
    .map((one) => {
      const { width, height } = one.getBoundingClientRect();
      const name = one.id || one.getAttribute('aria-label') || short(one.textContent ?? '');
      return { name, width, height };
    });

  if (scroller.scrollWidth > scroller.clientWidth + 1) faults.push('the page scrolls sideways');
  const depthOf = (element: Element): number =>
    1 + Math.max(0, ...[...element.children].map((child) => depthOf(child)));
  return { texts, targets, faults: [...new Set(faults)], depth: depthOf(root) };
}

/** Measures what is on the screen, and says in words what falls short of the demands. */
export async function measure(
  page: Page,
  wanted: Demands,
): Promise<{ readonly measured: Measured; readonly faults: readonly string[] }> {
  const { texts, targets, faults, depth } = await page.evaluate(readTree);
  const least = (values: readonly number[]) => Math.min(...values);
  const measured = {
    smallestText: least(texts.map(({ px }) => px)),
    largestText: Math.max(...texts.map(({ px }) => px)),
    tightestLine: least(texts.map(({ line }) => line)),
    weakestContrast: least(texts.map((one) => one.contrast)),
    smallestTarget: least(targets.flatMap(({ width, height }) => [width, height])),
    depth,
  };
  const found = [
    ...faults,
    ...texts
      .filter(({ px }) => px < wanted.smallestText)
      .map((one) => `small text: ${one.text} ${one.px}`),
    ...texts
      .filter(({ line }) => line < tightestLine - 0.005)
      .map((one) => `tight lines: ${one.text} ${one.line}`),
    ...texts
      .filter((one) => one.contrast < weakestContrast)
      .map((one) => `pale: ${one.text} ${one.contrast.toFixed(2)}`),
    ...targets
      .filter(({ width, height }) => Math.min(width, height) < wanted.smallestTarget - 0.5)
      .map(({ name, width, height }) => `small target: ${name} ${width}×${height}`),
    ...(depth > deepest ? [`nested ${depth} deep`] : []),
    ...(measured.largestText < wanted.largestText
      ? [`nothing large: ${measured.largestText}`]
      : []),
  ];
  return { measured, faults: [...new Set(found)] };
}
