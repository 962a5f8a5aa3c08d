import { el, sandboxMark } from './element';
import type { Sandbox } from './sandbox';

const POLL_MS = 1500;
const SHOWN_MS = 30_000;
const OLD_PAGES = 50;

/** Short messages slide in from above. They stay long enough to be read and copied by hand. */
export class SmsBanner {
  readonly element = el('div', {
    class: 'sh-sms',
    role: 'status',
    'aria-live': 'polite',
    'data-above': true,
  });
  private after = '0';
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly sandbox: Sandbox,
    private readonly person: () => string,
  ) {}

  /** Skips what was sent before now, then keeps looking. */
  async watch(): Promise<void> {
    for (let page = 0; page < OLD_PAGES; page += 1) {
      const old = await this.sandbox.sms(this.person(), this.after).catch(() => []);
      const last = old.at(-1);
      if (last === undefined) break;
      this.after = String(last.cursor);
    }
    setInterval(() => void this.look(), POLL_MS);
  }

  private async look(): Promise<void> {
    const fresh = await this.sandbox.sms(this.person(), this.after).catch(() => []);
    const last = fresh.at(-1);
    if (last === undefined) return;
    this.after = String(last.cursor);
    this.show(last.text);
  }

  private show(text: string): void {
    clearTimeout(this.timer);
    const close = () => this.element.replaceChildren();
    this.element.replaceChildren(
      el(
        'div',
        { class: 'sh-sms-box' },
        el('div', { class: 'sh-sms-head' }, el('strong', {}, '短信'), sandboxMark()),
        el('p', {}, text),
        el('button', { type: 'button', 'aria-label': '收起短信', onclick: close }, '收起'),
      ),
    );
    this.timer = setTimeout(close, SHOWN_MS);
  }
}
