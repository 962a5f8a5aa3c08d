import { makeAutoObservable } from 'mobx';
import type { CredentialApi, ShownCode } from '@/api/credential';
import type { SubscribePort } from '@/platform/subscribe/port';
import { Asking } from './asking';
import type { CodeUse } from './code.state';

/** What hearing of a settlement needs from outside. */
export interface NewsPorts {
  readonly api: Pick<CredentialApi, 'codeUse'>;
  readonly subscribe: SubscribePort;
}

/** After a code was read: the message about what was settled with it, and the wish to get such messages. @requirement E4 */
export class CodeNews {
  /** The message about it, once there is one. */
  messageId: string | null = null;
  /** The platform's ids of the messages to ask for; none when they were just asked for, or there is nothing. */
  templates: readonly string[] = [];
  private code: ShownCode | null = null;
  private readonly asking = new Asking();

  constructor(private readonly ports: NewsPorts) {
    makeAutoObservable<this, 'ports' | 'code' | 'asking'>(this, {
      ports: false,
      code: false,
      asking: false,
    });
  }

  /** This code was read. */
  follow(code: ShownCode, use: CodeUse): void {
    this.drop();
    this.code = code;
    this.hear(use);
    this.templates = use.templates;
  }

  /** Nobody waits any more. */
  drop(): void {
    this.asking.drop();
    this.code = null;
    this.messageId = null;
    this.templates = [];
  }

  /** Asks again, no sooner than after `everyMs`, until there is a message. */
  async look(nowMs: number, everyMs: number): Promise<void> {
    const { code, asking } = this;
    if (!code || this.messageId !== null || asking.isOn || asking.sinceMs(nowMs) < everyMs) return;
    const isStillOn = asking.begin(nowMs);
    const reply = await this.ports.api.codeUse(code);
    if (!isStillOn()) return;
    asking.end();
    if (reply.ok && reply.value.use) this.hear(reply.value.use);
  }

  /** 结算后通知我: asked straight after the tap; a no is an answer too. */
  async subscribe(): Promise<void> {
    const { templates } = this;
    this.templates = [];
    await this.ports.subscribe.ask(templates);
  }

  private hear({ messageId }: CodeUse): void {
    this.messageId = messageId ?? null;
  }
}
