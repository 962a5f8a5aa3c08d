import { makeAutoObservable, observableRef } from 'mobx';
import { consentVersions, type ActivationView } from '@contract/activation';
import { wordsOf, type ProblemCode } from '@contract/problem';
import { refuse, type Problem, type Result } from '@contract/result';
import type { ActivationApi } from '@/api/activation';
import type { FacePort } from '@/platform/face/port';
import type { LaunchPort } from '@/platform/launch/port';
import type { RealNamePort } from '@/platform/realname/port';
import type { ActivationState, Collecting } from './activation.state';

/** What an activation needs from outside. */
export interface ActivationPorts {
  readonly api: ActivationApi;
  readonly realName: RealNamePort;
  readonly face: FacePort;
  readonly launch: LaunchPort;
}

type Act = (activation: Collecting) => Promise<Result<ActivationView>>;

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

const isFaceNo = ({ code }: Problem): boolean =>
  code.startsWith('FACE_') && code !== 'FACE_CONSENT_MISSING';

/**
 * Walks one person along the server's recipe to an active credential. Screens read `state` and call a verb.
 * @requirement C1 C4 X8
 */
export class ActivationStore {
  state: ActivationState = { step: 'idle', problem: null };
  /** How often in a row the face check came to a no. */
  faceNoes = 0;
  /** What the platform's sheet gave, until the server has taken or refused it: nobody proves twice. */
  private ticket: string | null = null;

  constructor(private readonly ports: ActivationPorts) {
    makeAutoObservable<this, 'ports' | 'ticket'>(
      this,
      { state: observableRef, ports: false, ticket: false },
      { autoBind: true },
    );
  }

  /** Begins, or goes on where the person left off: the server knows. */
  async open(): Promise<void> {
    if (this.state.step === 'opening') return;
    this.enter({ step: 'opening' });
    this.arrive(await this.start());
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

  private async during(step: Collecting['next'], act: Act): Promise<void> {
    const { state } = this;
    if (state.step !== 'collecting' || state.activation.next !== step || state.busy) return;
    const under: ActivationState = { ...state, busy: true, problem: null };
    this.enter(under);
    const reply = await act(state.activation);
    if (reply.ok) return this.arrive(reply);
    // The person went home and came back meanwhile: what the server said then is newer.
    if (this.state !== under) return;
    if (isFaceNo(reply.problem)) this.faceNoes += 1;
    this.enter({ ...under, busy: false, problem: reply.problem });
    if (this.hasMoved(reply.problem)) await this.reopen(reply.problem);
  }

  /** The server holds less or more than the phone thinks: ask where things stand, and keep the reason. */
  private async reopen(problem: Problem): Promise<void> {
    const reply = await this.start();
    this.arrive(reply);
    if (this.state.step === 'collecting') this.enter({ ...this.state, problem });
  }

  private hasMoved({ code }: Problem): boolean {
    // With the insured base down the server has kept what was proved.
    const isProofMoved = code === 'REAL_NAME_EXPIRED' || code === 'INSURED_BASE_DOWN';
    return isProofMoved || wordsOf(code).next === 'start-over';
  }

  private arrive(reply: Result<ActivationView>): void {
    if (!reply.ok) return this.enter({ step: 'idle', problem: reply.problem });
    const view = reply.value;
    if (view.state === 'granted' || view.next !== 'face') this.faceNoes = 0;
    if (view.state === 'granted') {
      const { credential, afterwards } = view;
      return this.enter({ step: 'granted', credential, afterwards });
    }
    this.enter({ step: 'collecting', activation: view, busy: false, problem: null });
  }

  private enter(next: ActivationState): void {
    this.state = next;
  }
}
