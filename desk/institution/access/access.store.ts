import { makeAutoObservable, observableRef } from 'mobx';
import type { Access } from '../../kit/fsi/access';
import type { FsiClient, FsiProblem } from '../../kit/fsi/client';
import { stored, type OpenStore, type Stored } from '../../kit/stored';

/** An access that was proved, and the number of its signing on. */
export interface SignedOn {
  readonly access: Access;
  /** sign_no */
  readonly signNumber: string;
}

/** Whether this desk may speak for its institution. */
export type AccessState =
  | { readonly step: 'missing'; readonly problem: FsiProblem | null }
  | { readonly step: 'trying'; readonly access: Access }
  | { readonly step: 'ready'; readonly signedOn: SignedOn };

const isText = (value: unknown): value is string => typeof value === 'string';

function isSignedOn(found: unknown): found is SignedOn {
  if (typeof found !== 'object' || found === null) return false;
  const { access, signNumber } = found as Partial<SignedOn>;
  if (typeof access !== 'object' || !isText(signNumber)) return false;
  const { institutionCode, institutionName, account, secret, scheme, operatorId, operatorName } =
    access as Partial<Access>;
  return (
    [institutionCode, institutionName, account, secret, operatorId, operatorName].every(isText) &&
    ['csb', 'tif', 'ca'].includes(scheme ?? '')
  );
}

/** Remembers an access until the tab closes, and nowhere else: it holds the institution's key. */
export const createAccessMemory = (tab: OpenStore): Stored<SignedOn> =>
  stored({ open: tab, key: 'yima.desk.access', accept: isSignedOn });

/** A page can know neither; the interface wants both (9001). */
const unknownMac = '00-00-00-00-00-00';
const unknownIp = '0.0.0.0';

/** Takes the institution's access, proves it by signing on (9001), and gives it up again (9002). @requirement E6 */
export class AccessStore {
  state: AccessState = { step: 'missing', problem: null };

  constructor(
    private readonly client: FsiClient,
    private readonly memory: Stored<SignedOn>,
  ) {
    makeAutoObservable<this, 'client' | 'memory'>(
      this,
      { state: observableRef, client: false, memory: false },
      { autoBind: true },
    );
    const before = memory.read();
    if (before !== null) this.enterReady(before);
  }

  /** What messages are signed with now; also while it is being tried. */
  get access(): Access | null {
    switch (this.state.step) {
      case 'missing':
        return null;
      case 'trying':
        return this.state.access;
      case 'ready':
        return this.state.signedOn.access;
    }
  }

  async signOn(access: Access): Promise<void> {
    if (this.state.step !== 'missing') return;
    this.client.signNumber = '';
    this.enter({ step: 'trying', access });
    const signIn = { opter_no: access.operatorId, mac: unknownMac, ip: unknownIp };
    const answer = await this.client.ask('9001', { signIn });
    if (!answer.ok) return this.enter({ step: 'missing', problem: answer.problem });
    const signedOn = { access, signNumber: answer.output.signinoutb.sign_no };
    this.memory.write(signedOn);
    this.enterReady(signedOn);
  }

  /** Forgets the key at once, whether or not the gateway hears of it. */
  async signOff(): Promise<void> {
    if (this.state.step !== 'ready') return;
    const { access, signNumber } = this.state.signedOn;
    const signOut = { sign_no: signNumber, opter_no: access.operatorId };
    const told = this.client.ask('9002', { signOut });
    this.memory.forget();
    this.client.signNumber = '';
    this.enter({ step: 'missing', problem: null });
    await told;
  }

  private enterReady(signedOn: SignedOn): void {
    this.client.signNumber = signedOn.signNumber;
    this.enter({ step: 'ready', signedOn });
  }

  private enter(state: AccessState): void {
    this.state = state;
  }
}
