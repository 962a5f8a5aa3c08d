import { makeAutoObservable, observableRef } from 'mobx';
import type { CredentialView } from '@contract/credential';
import type { HomeView } from '@contract/home';
import type { Result } from '@contract/result';
import type { CredentialApi } from '@/api/credential';
import { WaitClock } from '@/api/wait-clock';
import type { Beat } from '@/platform/beat';
import type { CredentialState } from './credential.state';
import { uncheckedYet, type CheckAct, type HolderCheck } from './holder-check';
import type { KeptCodes } from './kept-codes';
import { Turns } from './turns';

/** What the pages of a holder need from outside. */
export interface CredentialPorts {
  readonly api: Pick<CredentialApi, 'home' | 'reveal' | 'freeze' | 'setShowCheck'>;
  readonly check: HolderCheck;
  readonly kept: KeptCodes;
  readonly beat: Beat;
}

type Active = Extract<CredentialState, { step: 'active' }>;

/** The credential at home and in 我的: masked until the person asks. */
export class CredentialStore {
  state: CredentialState = { step: 'loading' };
  /** Until the next try at a password. */
  readonly wait: WaitClock;

  private readonly turns = new Turns();

  constructor(private readonly ports: CredentialPorts) {
    this.wait = new WaitClock(ports.beat);
    makeAutoObservable<this, 'ports' | 'turns'>(
      this,
      { state: observableRef, wait: false, ports: false, turns: false },
      { autoBind: true },
    );
  }

  /** Asks the cloud; what is on the screen stays until the newest question is answered. */
  async load(): Promise<void> {
    // The platform's own sheet covered the page: what was begun goes on.
    if (this.state.step === 'active' && this.state.checking?.busy) return;
    if (this.state.step === 'failed') this.enter({ step: 'loading' });
    const isNewest = this.turns.begin();
    const reply = await this.ports.api.home();
    if (!isNewest()) return;
    if (reply.ok && reply.value.status !== 'active') this.ports.kept.wipe();
    this.enter(reply.ok ? this.shown(reply.value) : { step: 'failed', problem: reply.problem });
  }

  /** Shows name and number in full, or hides them again. */
  async toggleReveal(): Promise<void> {
    const { state } = this;
    if (state.step !== 'active' || state.busy) return;
    if (state.holder) return this.enter({ ...state, holder: null });
    const asking: Active = { ...state, busy: 'reveal', problem: null };
    this.enter(asking);
    const reply = await this.ports.api.reveal();
    // A person who has turned away meanwhile does not want it on the screen.
    if (this.state !== asking) return;
    this.enter({
      ...asking,
      busy: null,
      ...(reply.ok ? { holder: reply.value } : { problem: reply.problem }),
    });
  }

  /** 不是我: one tap, and no code is good anywhere. */
  async freeze(reason: 'notMe' | 'lost' = 'notMe'): Promise<void> {
    const { state } = this;
    if (state.step !== 'active' || state.busy === 'freeze') return;
    const isNewest = this.turns.begin();
    this.enter({ ...state, holder: null, checking: null, busy: 'freeze', problem: null });
    const reply = await this.ports.api.freeze(reason);
    if (!reply.ok) {
      if (isNewest()) this.enter({ ...state, busy: null, problem: reply.problem });
      return;
    }
    // A yes overrules whatever was asked meanwhile, also by a page that was left.
    this.turns.begin();
    this.ports.kept.wipe();
    this.enter({ step: 'frozen', credential: reply.value, unfinished: null, isNew: true });
  }

  /** 每次展码前验证: on at once; off only after the holder was verified. @requirement X5 */
  async toggleShowCheck(): Promise<void> {
    const { state } = this;
    if (state.step !== 'active' || state.busy) return;
    if (state.credential.showCheck === 'always') return;
    if (state.credential.showCheck === 'on') {
      return this.enter({ ...state, checking: uncheckedYet, problem: null });
    }
    // Whoever is verified before each show keeps no codes on the phone.
    this.ports.kept.wipe();
    await this.change(state, () => this.ports.api.setShowCheck(true, null));
  }

  /** The holder shows that it is them, to switch 每次展码前验证 off. */
  async prove(act: CheckAct): Promise<void> {
    const { state } = this;
    if (state.step !== 'active' || !state.checking || state.checking.busy) return;
    if (this.wait.secondsLeft > 0) return;
    const asking: Active = { ...state, checking: { busy: act.method, problem: null } };
    this.enter(asking);
    const reply = await this.ports.check.run('showCheck', act);
    if (this.state !== asking) return;
    this.wait.heed(reply.ok ? { ok: true, value: null } : reply);
    if (!reply.ok) {
      return this.enter({ ...state, checking: { busy: null, problem: reply.problem } });
    }
    const { ticket } = reply.value;
    await this.change({ ...state, checking: null }, () =>
      this.ports.api.setShowCheck(false, ticket),
    );
  }

  /** The switch stays as it is. */
  cancelProof(): void {
    if (this.state.step === 'active') this.enter({ ...this.state, checking: null });
  }

  /** Masks everything: the page is left. */
  conceal(): void {
    const { state } = this;
    if (state.step === 'frozen') this.enter({ ...state, isNew: false });
    // The platform's own sheet may cover the page while the holder is verified.
    if (state.step !== 'active' || state.checking?.busy) return;
    this.wait.stop();
    this.enter({ ...state, holder: null, checking: null, busy: null, problem: null });
  }

  private async change(state: Active, ask: () => Promise<Result<CredentialView>>): Promise<void> {
    const isNewest = this.turns.begin();
    this.enter({ ...state, busy: 'showCheck', problem: null });
    const reply = await ask();
    if (!isNewest()) return;
    const answer = reply.ok ? { credential: reply.value } : { problem: reply.problem };
    this.enter({ ...state, busy: null, ...answer });
  }

  private shown(view: HomeView): CredentialState {
    const { state } = this;
    if (view.status === 'none') return { step: 'none', unfinished: view.unfinished };
    const { credential, unfinished } = view;
    if (view.status === 'frozen') {
      const isNew = state.step === 'frozen' && state.isNew;
      return { step: 'frozen', credential, unfinished, isNew };
    }
    const rest = { holder: null, checking: null, busy: null, problem: null };
    return { step: 'active', credential, ...rest };
  }

  private enter(next: CredentialState): void {
    this.state = next;
  }
}
