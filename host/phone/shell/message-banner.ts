import type { Platform } from '../compile/package-shape';
import { el, sandboxMark } from './element';
import { linesOf, titleOf } from './message-words';
import type { Sandbox, SubscriptionMessage } from './sandbox';
import type { Entry } from './screens';
import { byMessage } from './ways';

const POLL_MS = 800;
const SHOWN_MS = 12_000;

/** What the banner needs of its phone. */
export interface BannerPlace {
  readonly platform: Platform;
  readonly sandbox: Sandbox;
  readonly person: string;
  readonly launch: (entry: Entry) => void;
}

/** Where a platform keeps the messages of its mini-programs. */
const listNames: Readonly<Record<Platform, string>> = { wechat: '服务通知', alipay: '消息' };

/**
 * Messages of mini-programs slide in from above; a tap opens the page that the message names. Afterwards a key in the
 * status bar opens the list of them all. @requirement E4
 */
export class MessageBanner {
  readonly element = el('div', {
    class: 'sh-sms sh-news',
    role: 'status',
    'aria-live': 'polite',
    'data-above': true,
  });
  readonly key: HTMLElement;
  private messages: readonly SubscriptionMessage[] = [];
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly place: BannerPlace) {
    const onclick = () => this.show(this.messages, Infinity);
    this.key = el(
      'button',
      { type: 'button', class: 'sh-sms-key', hidden: true, onclick },
      listNames[place.platform],
    );
  }

  /** What was sent before now lies in the list; then it keeps looking. */
  async watch(): Promise<void> {
    await this.next();
    this.key.hidden = this.messages.length === 0;
    setInterval(() => void this.look(), POLL_MS);
  }

  private async look(): Promise<void> {
    const fresh = await this.next();
    if (fresh.length > 0) this.show(fresh.slice(0, 1), SHOWN_MS);
  }

  /** The messages that were not seen yet, the newest first. */
  private async next(): Promise<readonly SubscriptionMessage[]> {
    const { sandbox, platform, person } = this.place;
    const after = this.messages[0]?.cursor ?? 0;
    const fresh = await sandbox.subscriptionMessages(platform, person, after).catch(() => []);
    // Two looks may overlap: what the other one has brought is not shown twice.
    const last = this.messages[0]?.cursor ?? 0;
    const unseen = fresh.filter(({ cursor }) => cursor > last).reverse();
    this.messages = [...unseen, ...this.messages];
    return unseen;
  }

  private show(messages: readonly SubscriptionMessage[], shownMs: number): void {
    clearTimeout(this.timer);
    this.key.hidden = true;
    this.element.replaceChildren(this.box(messages));
    if (Number.isFinite(shownMs)) this.timer = setTimeout(() => this.close(), shownMs);
  }

  private close(): void {
    clearTimeout(this.timer);
    this.element.replaceChildren();
    this.key.hidden = false;
  }

  private box(messages: readonly SubscriptionMessage[]): HTMLElement {
    const name = listNames[this.place.platform];
    const onclick = () => this.close();
    return el(
      'div',
      { class: 'sh-sms-box' },
      el('div', { class: 'sh-sms-head' }, el('strong', {}, name), sandboxMark()),
      el('div', { class: 'sh-news-list' }, ...messages.map((one) => this.line(one))),
      el('button', { type: 'button', 'aria-label': `收起${name}`, onclick }, '收起'),
    );
  }

  private line({ template, fields, page }: SubscriptionMessage): HTMLElement {
    const onclick = () => {
      this.close();
      this.place.launch(byMessage(page));
    };
    return el(
      'button',
      { type: 'button', class: 'sh-news-line', onclick },
      el('strong', {}, titleOf(template)),
      ...linesOf(template, fields).map((line) => el('span', {}, line)),
    );
  }
}
