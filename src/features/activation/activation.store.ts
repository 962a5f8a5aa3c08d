import { makeAutoObservable, observableRef } from 'mobx';
import { consentVersions, type ActivationView } from '@contract/activation';
import type { SmsSentView } from '@contract/credential';
import { wordsOf, type ProblemCode } from '@contract/problem';
import { ok, refuse, type Problem, type Result } from '@contract/result';
import type { ActivationApi, GuardianConsent } from '@/api/activation';
import type { Beat } from '@/platform/beat';
import type { FacePort } from '@/platform/face/port';
import type { LaunchPort } from '@/platform/launch/port';
import type { RealNamePort } from '@/platform/realname/port';
import type { SettingsPort } from '@/platform/settings/port';
import type { Act, ActivationState, Collecting } from './activation.state';
import { makeWaits, type Waits } from './waits';

/** What an activation needs from outside. */
export interface ActivationPorts {
  readonly api: ActivationApi;
  readonly realName: RealNamePort;
  readonly face: FacePort;
  readonly launch: LaunchPort;
  readonly settings: SettingsPort;
  readonly beat: Beat;
}

/** Who vouches for a child. */
export type GuardianDetails = Pick<GuardianConsent, 'name' | 'idNumber' | 'relation'>;

type Turn = Extract<ActivationState, { step: 'collecting' }>;
/** What an act came to: where the activation stands now, or what has changed at this very step. */
type Outcome = ActivationView | { readonly sent: SmsSentView };

/** Noes after which the platform's ticket is still good: nobody has looked at it, or nobody could. */
const ticketOutlives: ReadonlySet<ProblemCode> = new Set([
  'REAL_NAME_DOWN',
  'NETWORK_UNREACHABLE',
  'SERVICE_UNAVAILABLE',
  'TOO_MANY_REQUESTS',
  'STILL_WORKING',
  'SIGN_IN_REQUIRED',
  'SIGN_IN_FAILED',
]);

/** A step that nobody has touched. */
const fresh = { busy: null, problem: null, tried: null, sent: null } as const;

/** After so many noes in a row the way without a face is offered first. */
const facesBeforeSlip = 3;

/**
 * Noes after which the server holds something else than the phone thinks. With the insured base down it has kept
 * what was proved; a region that differs has to be chosen anew.
 */
const hasMoved: ReadonlySet<ProblemCode> = new Set([
  'REAL_NAME_EXPIRED',
  'INSURED_BASE_DOWN',
  'REGION_DIFFERS',
]);

const isFaceNo = ({ code }: Problem): boolean =>
  code.startsWith('FACE_') && code !== 'FACE_CONSENT_MISSING';

/**
 * Walks one person along the server's recipe to an active credential. Screens read `state` and call a verb.
 * @requirement C1 C4 X8
 */
export class ActivationStore {
  state: ActivationState = { step: 'idle', problem: null };
  /** How often in a row the face check came to a no; kept when the page is left. */
  faceNoes = 0;
  /** How long each act is closed. */
  readonly waits: Waits;
  /** What the platform's sheet gave, until the server has taken or refused it: nobody proves twice. */
  private ticket: string | null = null;
  private isThaw = false;

  constructor(private readonly ports: ActivationPorts) {
    this.waits = makeWaits(ports.beat);
    makeAutoObservable<this, 'ports' | 'ticket' | 'isThaw'>(
      this,
      { state: observableRef, waits: false, ports: false, ticket: false, isThaw: false },
      { autoBind: true },
    );
  }

  /** Is the way without a face the better one by now? Nobody is to blame. */
  get isSlipFirst(): boolean {
    return this.faceNoes >= facesBeforeSlip;
  }

  /** Can the phone's page of permissions be opened from here? */
  get canOpenSettings(): boolean {
    return this.ports.settings.canOpen;
  }

  /** Begins, or goes on where the person left off: the server knows. `thaw` is what a frozen holder wants. */
  async open(wish: 'activate' | 'thaw' = 'activate'): Promise<void> {
    if (this.state.step === 'opening') return;
    this.isThaw = wish === 'thaw';
    this.enter({ step: 'opening' });
    this.arrive(await this.start());
  }

  /** 去激活, after the region. @requirement B16 */
  async chooseRegion(regionCode: string): Promise<void> {
    await this.during('region', ({ activationId }) =>
      this.ports.api.prove(activationId, { step: 'region', regionCode }),
    );
  }

  /** 去激活: the platform asks for the pay password on its own sheet. */
  async provePayPassword(): Promise<void> {
    await this.during('payPassword', ({ activationId }) =>
      this.withTicket((code) => this.ports.api.prove(activationId, { step: 'payPassword', code })),
    );
  }

  /** 授权激活: the person has seen the masked real name and agrees to its use. */
  async authorise(): Promise<void> {
    const consentVersion = consentVersions.authorise;
    await this.during('authorise', ({ activationId }) =>
      this.ports.api.prove(activationId, { step: 'authorise', consentVersion }),
    );
  }

  /** 同意协议并激活: the agreement, and the platform's consent to the real name. */
  async agree(): Promise<void> {
    const consentVersion = consentVersions.agreement;
    await this.during('agreement', ({ activationId }) =>
      this.withTicket((code) =>
        this.ports.api.prove(activationId, { step: 'agreement', consentVersion, code }),
      ),
    );
  }

  /** 注册并登录: the name and the number as typed, where no platform vouches for them. @requirement C3 */
  async register(person: { readonly name: string; readonly idNumber: string }): Promise<void> {
    const consentVersion = consentVersions.register;
    await this.during('register', ({ activationId }) =>
      this.ports.api.prove(activationId, { step: 'register', consentVersion, ...person }),
    );
  }

  /** The guardian's own consent; the code goes to the number that the insured base knows. @requirement X9 */
  async beginGuardian(guardian: GuardianDetails): Promise<void> {
    const consentVersion = consentVersions.guardian;
    await this.during('sms', async ({ activationId }) => {
      const reply = await this.ports.api.beginGuardian({
        activationId,
        consentVersion,
        ...guardian,
      });
      if (!reply.ok) return reply;
      this.waits.sms.heed(reply);
      return ok({ sent: reply.value });
    });
  }

  /** The six digits that the guardian reads from the message. */
  async proveGuardian(smsCode: string): Promise<void> {
    await this.during('guardian', ({ activationId }) =>
      this.ports.api.prove(activationId, { step: 'guardian', smsCode }),
    );
  }

  /** Back to the guardian's name and number: something there was wrong. */
  editGuardian(): void {
    if (this.state.step !== 'collecting' || this.state.busy) return;
    this.enter({ ...this.state, sent: null, problem: null });
  }

  /** Consent first, then the platform's check, then the server reads the verdict itself. @requirement C6 */
  async checkFace(hasConsented: boolean): Promise<void> {
    await this.during('face', async ({ activationId }) => {
      if (!hasConsented) return refuse('FACE_CONSENT_MISSING');
      const { api, face } = this.ports;
      const ticket = await api.beginFace({ activationId, consentVersion: consentVersions.face });
      if (!ticket.ok) return ticket;
      const checked = await face.check(ticket.value);
      if (!checked.ok) return checked;
      return api.prove(activationId, { step: 'face', verifyId: ticket.value.verifyId });
    });
  }

  /** The slip of a counter stands for the face. */
  async proveSlip(number: string): Promise<void> {
    await this.during('slip', ({ activationId }) =>
      this.ports.api.prove(activationId, { step: 'slip', number }),
    );
  }

  /** 领取凭证 @requirement C3 */
  async claim(): Promise<void> {
    await this.during('claim', ({ activationId }) =>
      this.ports.api.prove(activationId, { step: 'claim' }),
    );
  }

  /** Where a refused camera can be allowed again. */
  async openSettings(): Promise<void> {
    await this.ports.settings.open();
  }

  /** The way in goes along: the cloud counts it, and asks the region first where a local account leads. */
  private start(): Promise<Result<ActivationView>> {
    const { entry, region, poster } = this.ports.launch.opening();
    return this.ports.api.start({
      entry,
      ...(region === undefined ? {} : { region }),
      ...(poster === undefined ? {} : { poster }),
    });
  }

  private async withTicket(
    prove: (code: string) => Promise<Result<ActivationView>>,
  ): Promise<Result<ActivationView>> {
    if (this.ticket === null) {
      const asked = await this.ports.realName.prove();
      if (!asked.ok) return asked;
      this.ticket = asked.value;
    }
    const reply = await prove(this.ticket);
    if (reply.ok || !ticketOutlives.has(reply.problem.code)) this.ticket = null;
    return reply;
  }

  private async during(
    act: Act,
    ask: (activation: Collecting) => Promise<Result<Outcome>>,
  ): Promise<void> {
    const { state } = this;
    if (state.step !== 'collecting' || !belongs(act, state.activation.next)) return;
    if (state.busy || this.waits[act].secondsLeft > 0) return;
    const under: Turn = { ...state, busy: act, problem: null };
    this.enter(under);
    const reply = await ask(state.activation);
    if (reply.ok && 'state' in reply.value) return this.arrive(ok(reply.value));
    // The person went home and came back meanwhile: what the server said then is newer.
    if (this.state !== under) return;
    if (!reply.ok) return this.refused(act, under, reply.problem);
    if ('sent' in reply.value) this.enter({ ...under, busy: null, sent: reply.value.sent });
  }

  private async refused(act: Act, under: Turn, problem: Problem): Promise<void> {
    this.waits[act].heed(refuse(problem.code, problem.detail));
    if (isFaceNo(problem)) this.faceNoes += 1;
    // A phone that cannot do the check at all need not be asked three times.
    if (problem.code === 'FACE_DEVICE') this.faceNoes = facesBeforeSlip;
    this.enter({ ...under, busy: null, problem, tried: act });
    if (hasMoved.has(problem.code) || wordsOf(problem.code).next === 'start-over')
      await this.reopen(problem, act);
  }

  /** The server holds less or more than the phone thinks: ask where things stand, and keep the reason. */
  private async reopen(problem: Problem, tried: Act): Promise<void> {
    const reply = await this.start();
    this.arrive(reply);
    if (this.state.step === 'collecting') this.enter({ ...this.state, problem, tried });
  }

  private arrive(reply: Result<ActivationView>): void {
    if (!reply.ok) return this.enter({ step: 'idle', problem: reply.problem });
    const view = reply.value;
    if (view.state === 'granted' || view.next !== 'face') this.faceNoes = 0;
    if (view.state === 'granted') {
      const { credential, afterwards } = view;
      return this.enter({ step: 'granted', credential, afterwards, isThawed: this.isThaw });
    }
    this.enter({ step: 'collecting', activation: view, ...fresh });
  }

  private enter(next: ActivationState): void {
    this.state = next;
  }
}

/** Does an act belong to the step? A slip that was given out with a guardian beside the child stands for both. */
function belongs(act: Act, step: Collecting['next']): boolean {
  if (act === 'slip') return step === 'face' || step === 'guardian';
  return step === (act === 'sms' ? 'guardian' : act);
}
