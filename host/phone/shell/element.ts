type Child = Node | string | null;
type Attributes = Record<string, string | number | boolean | ((event: Event) => void) | undefined>;

/** Makes an element: attributes by name, `onclick` and the like as listeners, then its children. */
export function el<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener(name.slice(2), value);
    else if (value === true) element.setAttribute(name, '');
    else if (value !== false && value !== undefined) element.setAttribute(name, String(value));
  }
  element.append(...children.filter((child) => child !== null));
  return element;
}

/** A button with words, or with a name for one that shows a sign only. */
export function button(words: string, onTap: () => void, attributes: Attributes = {}) {
  return el('button', { type: 'button', ...attributes, onclick: () => onTap() }, words);
}

/** An own simple drawing in a coloured square: one character, hidden from screen readers. */
export function badge(sign: string, colour: string, kind = 'sh-badge'): HTMLElement {
  const box = el('span', { class: kind, 'aria-hidden': 'true' }, sign);
  box.style.setProperty('--badge', colour);
  return box;
}

/** The word that stands on everything that only plays the platform. */
export function sandboxMark(words = '沙箱'): HTMLElement {
  return el('span', { class: 'sh-sandbox' }, words);
}
