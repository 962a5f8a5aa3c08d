import { makeAutoObservable, observableRef } from 'mobx';
import type { HomeView } from '@contract/home';
import type { CredentialApi } from '@/api/credential';
import type { CredentialState } from './credential.state';
import { Turns } from './turns';

/** The credential on the home page: masked until the person asks. */
export class CredentialStore {
  state: CredentialState = { step: 'loading' };

  private readonly turns = new Turns();

  constructor(private readonly api: Pick<CredentialApi, 'home' | 'reveal'>) {
    makeAutoObservable<this, 'api' | 'turns'>(
      this,
      { state: observableRef, api: false, turns: false },
      { autoBind: true },
    );
  }

  /** Asks the cloud; what is on the screen stays until the newest question is answered. */
  async load(): Promise<void> {
    if (this.state.step === 'failed') this.enter({ step: 'loading' });
    const isNewest = this.turns.begin();
    const reply = await this.api.home();
    if (!isNewest()) return;
    this.enter(reply.ok ? shown(reply.value) : { step: 'failed', problem: reply.problem });
  }

  /** Shows name and number in full, or hides them again. */
  async toggleReveal(): Promise<void> {
    const { state } = this;
    if (state.step !== 'active' || state.busy) return;
    if (state.holder) return this.enter({ ...state, holder: null });
    const asking: CredentialState = { ...state, busy: true, problem: null };
    this.enter(asking);
    const reply = await this.api.reveal();
    // A person who has turned away meanwhile does not want it on the screen.
    if (this.state !== asking) return;
    this.enter({
      ...asking,
      busy: false,
      ...(reply.ok ? { holder: reply.value } : { problem: reply.problem }),
    });
  }

  /** Masks everything: the page is left. */
  conceal(): void {
    if (this.state.step === 'active') {
      this.enter({ ...this.state, holder: null, busy: false, problem: null });
    }
  }

  private enter(next: CredentialState): void {
    this.state = next;
  }
}

function shown(view: HomeView): CredentialState {
  if (view.status === 'none') return { step: 'none', unfinished: view.unfinished };
  return { step: 'active', credential: view.credential, holder: null, busy: false, problem: null };
}
