import { makeAutoObservable, observableRef } from 'mobx';
import type { DeregisteredView } from '@contract/credential';
import type { CredentialApi } from '@/api/credential';
import { WaitClock } from '@/api/wait-clock';
import type { Beat } from '@/platform/beat';
import { uncheckedYet, type Checking, type CheckAct, type HolderCheck } from './holder-check';
import type { KeptCodes } from './kept-codes';

/** What giving a credential up needs from outside. */
export interface DeregisterPorts {
  readonly api: Pick<CredentialApi, 'deregister'>;
  readonly check: HolderCheck;
  readonly kept: KeptCodes;
  readonly beat: Beat;
}

/** 注销: what follows is read, then the holder is verified, then it is done. */
export type DeregisterState =
  | { readonly step: 'reading' }
  | ({ readonly step: 'proving' } & Checking)
  | { readonly step: 'done'; readonly ended: DeregisteredView };

/** 注销, and with it one of the two ways to a new photo. @requirement G7 */
export class DeregisterStore {
  state: DeregisterState = { step: 'reading' };
  /** Until the next try at a slip. */
  readonly wait: WaitClock;

  constructor(private readonly ports: DeregisterPorts) {
    this.wait = new WaitClock(ports.beat);
    makeAutoObservable<this, 'ports'>(
      this,
      { state: observableRef, wait: false, ports: false },
      { autoBind: true },
    );
  }

  /** A fresh page. */
  begin(): void {
    this.wait.stop();
    this.state = { step: 'reading' };
  }

  /** The person has read what follows and goes on. */
  goOn(): void {
    if (this.state.step === 'reading') this.state = { step: 'proving', ...uncheckedYet };
  }

  /** The holder shows that it is them; then nothing is left to ask. */
  async prove(act: CheckAct): Promise<void> {
    const { state } = this;
    if (state.step !== 'proving' || state.busy || this.wait.secondsLeft > 0) return;
    const asking: DeregisterState = { step: 'proving', busy: act.method, problem: null };
    this.state = asking;
    const { api, check, kept } = this.ports;
    const proved = await check.run('deregister', act);
    if (this.state !== asking) return;
    const reply = proved.ok ? await api.deregister(proved.value.ticket) : proved;
    if (reply.ok) kept.wipe();
    if (this.state !== asking) return;
    this.wait.heed(reply.ok ? { ok: true, value: null } : reply);
    this.state = reply.ok
      ? { step: 'done', ended: reply.value }
      : { step: 'proving', busy: null, problem: reply.problem };
  }
}
