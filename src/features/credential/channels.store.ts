import { makeAutoObservable, observableRef } from 'mobx';
import type { ChannelRow } from '@contract/channel';
import type { Problem } from '@contract/result';
import type { CredentialApi } from '@/api/credential';
import type { KeptCodes } from './kept-codes';
import { Turns } from './turns';

/** What the page of channels shows. */
export type ChannelsState =
  | { readonly step: 'loading' }
  | { readonly step: 'failed'; readonly problem: Problem }
  | {
      readonly step: 'shown';
      readonly rows: readonly ChannelRow[];
      /** The channel that the person is asked about before it ends. */
      readonly asking: ChannelRow | null;
      readonly busy: boolean;
      readonly problem: Problem | null;
    }
  /** The channel of this phone has ended: nothing is left to do here. */
  | { readonly step: 'endedHere' };

/** 已开通渠道 @requirement B1 */
export class ChannelsStore {
  state: ChannelsState = { step: 'loading' };
  private readonly turns = new Turns();

  constructor(
    private readonly api: Pick<CredentialApi, 'channels' | 'endChannel'>,
    private readonly kept: KeptCodes,
  ) {
    makeAutoObservable<this, 'api' | 'kept' | 'turns'>(
      this,
      { state: observableRef, api: false, kept: false, turns: false },
      { autoBind: true },
    );
  }

  /** Asks the cloud. */
  async load(): Promise<void> {
    if (this.state.step !== 'shown') this.enter({ step: 'loading' });
    const isNewest = this.turns.begin();
    const reply = await this.api.channels();
    if (!isNewest()) return;
    if (!reply.ok) return this.enter({ step: 'failed', problem: reply.problem });
    this.enter({ step: 'shown', rows: reply.value, asking: null, busy: false, problem: null });
  }

  /** 结束: asks first. */
  ask(row: ChannelRow): void {
    const { state } = this;
    if (state.step === 'shown' && !state.busy) this.enter({ ...state, asking: row, problem: null });
  }

  /** The channel stays. */
  cancel(): void {
    const { state } = this;
    if (state.step === 'shown' && !state.busy) this.enter({ ...state, asking: null });
  }

  /** The person has said yes. */
  async end(): Promise<void> {
    const { state } = this;
    if (state.step !== 'shown' || !state.asking || state.busy) return;
    const { asking } = state;
    this.enter({ ...state, busy: true });
    const isNewest = this.turns.begin();
    const reply = await this.api.endChannel(asking.linkId);
    if (reply.ok) this.kept.wipe();
    if (!isNewest()) return;
    if (reply.ok && asking.isHere) return this.enter({ step: 'endedHere' });
    const rest = { asking: null, busy: false };
    this.enter(
      reply.ok
        ? { ...state, ...rest, rows: reply.value }
        : { ...state, ...rest, problem: reply.problem },
    );
  }

  private enter(next: ChannelsState): void {
    this.state = next;
  }
}
