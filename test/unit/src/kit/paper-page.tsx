import { act, createElement, type ReactNode } from 'react';
import { createRoot, type Root } from 'react-dom/client';

type Given = Record<string, unknown> & { readonly children?: ReactNode };

const hooks = { onClick: 'onClick' } as const;

const plain = (tag: string) =>
  function Plain({ children, ...given }: Given) {
    const kept = Object.entries(given).filter(
      ([name]) =>
        name === 'id' ||
        name === 'role' ||
        (name.startsWith('aria-') && name !== 'aria-role') ||
        name in hooks,
    );
    return createElement(tag, Object.fromEntries(kept), children);
  };

function Input({ id, value, onInput }: Given) {
  const onChange = ({ target }: { target: HTMLInputElement }) =>
    (onInput as (event: object) => void)({ detail: { value: target.value } });
  return createElement('input', { id, value, onChange });
}

/** The platforms' components as plain elements, for tests that need no phone around a view. */
export const paperComponents = {
  View: plain('div'),
  Text: plain('span'),
  ScrollView: plain('div'),
  Button: plain('button'),
  Input,
};

/** One view on paper: taps by id, as a hand would. */
export class PaperPage {
  private readonly root: Root;
  private readonly ground = document.createElement('div');

  constructor() {
    Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
    document.body.append(this.ground);
    this.root = createRoot(this.ground);
  }

  /** Shows a view. */
  show(view: ReactNode): void {
    act(() => this.root.render(view));
  }

  /** Everything that stands on the page. */
  get html(): string {
    return this.ground.innerHTML;
  }

  /** The words of a node, or null when it is not there. */
  read(id: string): string | null {
    return this.find(id)?.textContent ?? null;
  }

  /** Is there such a button, and does it take a tap? */
  takes(id: string): boolean {
    const node = this.find(id);
    return node !== null && node.getAttribute('aria-disabled') !== 'true';
  }

  /** Taps a node and lets every answer arrive. */
  async tap(id: string): Promise<void> {
    const node = this.find(id);
    if (!node) throw new Error(`No ${id} on: ${this.ground.textContent}`);
    await act(async () => {
      node.click();
      for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
    });
  }

  /** Types into a field. */
  type(id: string, text: string): void {
    const node = this.find(id) as HTMLInputElement | null;
    if (!node) throw new Error(`No field ${id}`);
    const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
    act(() => {
      set?.call(node, text);
      node.dispatchEvent(new Event('input', { bubbles: true }));
    });
  }

  /** Lets something happen that the page does not know of. */
  async meanwhile(happen: () => unknown): Promise<void> {
    await act(async () => {
      await happen();
    });
  }

  /** Takes the page away. */
  tearOff(): void {
    act(() => this.root.unmount());
    this.ground.remove();
  }

  private find(id: string): HTMLElement | null {
    return this.ground.querySelector<HTMLElement>(`[id="${id}"]`);
  }
}
