import { makeAutoObservable, observableRef } from 'mobx';
import type { MessagesApi } from '@/api/messages';
import type { SubscribePort } from '@/platform/subscribe/port';
import type { InboxState } from './inbox.state';

/** What the page of messages needs from outside. */
export interface InboxPorts {
  readonly api: Pick<MessagesApi, 'list'>;
  readonly subscribe: SubscribePort;
}

/** 消息: what the person was told, the newest first. @requirement E4 */
export class InboxStore {
  state: InboxState = { step: 'loading' };
  /** Grows with each loading: an answer to an earlier one is not to be taken. */
  private turn = 0;

  constructor(private readonly ports: InboxPorts) {
    makeAutoObservable<this, 'ports' | 'turn'>(
      this,
      { state: observableRef, ports: false, turn: false },
      { autoBind: true },
    );
  }

  /** The page came to the screen: what is shown stays until the answer is there. */
  async load(): Promise<void> {
    // The platform's own sheet covered the page.
    if (this.state.step === 'shown' && this.state.busy === 'subscribe') return;
    if (this.state.step === 'failed') this.enter({ step: 'loading' });
    const turn = (this.turn += 1);
    const reply = await this.ports.api.list(null);
    if (turn !== this.turn) return;
    if (!reply.ok) return this.enter({ step: 'failed', problem: reply.problem });
    const isSubscribed = this.state.step === 'shown' && this.state.isSubscribed;
    this.enter({ step: 'shown', ...reply.value, busy: null, isSubscribed, problem: null });
  }

  /** 查看更多 */
  async more(): Promise<void> {
    const { state } = this;
    if (state.step !== 'shown' || state.busy || state.next === null) return;
    const turn = (this.turn += 1);
    this.enter({ ...state, busy: 'more', problem: null });
    const reply = await this.ports.api.list(state.next);
    if (turn !== this.turn) return;
    if (!reply.ok) return this.enter({ ...state, problem: reply.problem });
    const rows = [...state.rows, ...reply.value.rows];
    this.enter({ ...state, rows, next: reply.value.next, problem: null });
  }

  /** 结算后通知我: the platform asks, straight after the tap. */
  async subscribe(): Promise<void> {
    const { state } = this;
    if (state.step !== 'shown' || state.busy || state.templates.length === 0) return;
    const asking: InboxState = { ...state, busy: 'subscribe', problem: null };
    this.enter(asking);
    const answer = await this.ports.subscribe.ask(state.templates);
    if (this.state !== asking) return;
    this.enter(
      answer.ok ? { ...state, isSubscribed: true } : { ...state, problem: answer.problem },
    );
  }

  private enter(next: InboxState): void {
    this.state = next;
  }
}
