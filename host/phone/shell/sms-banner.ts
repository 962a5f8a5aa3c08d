import { el, sandboxMark } from './element';
import type { Sandbox } from './sandbox';

const POLL_MS = 1500;
const SHOWN_MS = 12_000;
const OLD_PAGES = 50;

/** Short messages slide in from above; afterwards a key in the status bar shows the last again. */
export class SmsBanner {
  readonly element = el('div', {
    class: 'sh-sms',
    role: 'status',
    'aria-live': 'polite',
    'data-above': true,
  });
  readonly key = el(
    'button',
    { type: 'button', class: 'sh-sms-key', hidden: true, onclick: () => this.show() },
    '短信',
  );
  private after = '0';
  private text = '';
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly sandbox: Sandbox,
    private readonly person: () => string,
  ) {}

  /** Skips what was sent before now, then keeps looking. */
  async watch(): Promise<void> {
    for (let page = 0; page < OLD_PAGES; page += 1) {
      if ((await this.next()) === undefined) break;
    }
    setInterval(() => void this.look(), POLL_MS);
  }

  private async look(): Promise<void> {
    const text = await this.next();
    if (text === undefined) return;
    this.text = text;
    this.show();
  }

  /** The newest of the messages that were not read yet. */
  private async next(): Promise<string | undefined> {
    const fresh = await this.sandbox.sms(this.person(), this.after).catch(() => []);
    const last = fresh.at(-1);
    if (last !== undefined) this.after = String(last.cursor);
    return last?.text;
  }

  private show(): void {
    clearTimeout(this.timer);
    this.key.hidden = true;
    const close = () => {
      this.element.replaceChildren();
      this.key.hidden = false;
    };
    this.element.replaceChildren(
      el(
        'div',
        { class: 'sh-sms-box' },
        el('div', { class: 'sh-sms-head' }, el('strong', {}, '短信'), sandboxMark()),
        el('p', {}, this.text),
        el('button', { type: 'button', 'aria-label': '收起短信', onclick: close }, '收起'),
      ),
    );
    this.timer = setTimeout(close, SHOWN_MS);
  }
}
