import type {
  ActivationStep,
  ActivationView,
  AfterwardsPage,
  FaceTicket,
} from '@contract/activation';
import type { CredentialView, Region, SmsSentView } from '@contract/credential';
import type { ProblemCode } from '@contract/problem';
import { ok, refuse, type Problem, type Result } from '@contract/result';
import type { Proof, StartRequest } from '@contract/schema/activation';
import type { ActivationApi, GuardianConsent } from '@/api/activation';
import { ActivationStore } from '@/features/activation/activation.store';
import type { FacePort } from '@/platform/face/port';
import type { LaunchPort, Opening } from '@/platform/launch/port';
import type { RealNamePort } from '@/platform/realname/port';
import { HandClock, settled } from './hand-clock';

/** A credential as a screen may show it. */
export const aCredential: CredentialView = {
  holderName: '张*',
  insuredRegion: { code: '110108', name: '北京市海淀区' },
  insurance: 'active',
  status: 'active',
  hasPassword: false,
  isPasswordKnownHere: false,
  showCheck: 'off',
  phone: '138****1234',
  activatedAtMs: 1,
  channels: ['wechat'],
  photoDueAtMs: null,
};

/** Where one may be insured, in this town. */
export const someRegions: readonly Region[] = [
  { code: '110000', name: '北京市' },
  { code: '500000', name: '重庆市' },
  { code: '510600', name: '四川省德阳市' },
];

/** Whatever the cloud may be asked for in an activation. */
type Door = Proof['step'] | 'start' | 'beginFace' | 'beginGuardian' | 'regions';

/** The cloud's side of an activation in memory: a recipe, the steps proved so far, refusals on order. */
export class ActivationTown implements ActivationApi {
  readonly proved: ActivationStep[] = [];
  readonly consents: string[] = [];
  /** The platform's tickets as they came, taken or not. */
  readonly tickets: string[] = [];
  /** How the person came in, each time it was told. */
  readonly starts: Omit<StartRequest, 'requestId'>[] = [];
  readonly guardians: GuardianConsent[] = [];
  /** What the person holds once all is proved. */
  credential = aCredential;
  /** The region that the way in names, or that was chosen. */
  region: Region | null = null;
  /** Where the recipe leads once the credential is granted. */
  afterwards: readonly AfterwardsPage[] = ['password'];
  private readonly refusals = new Map<Door, Problem>();

  constructor(private readonly recipe: readonly ActivationStep[]) {}

  /** The next answer at this door is a no. */
  refuseOnce(door: Door, code: ProblemCode, detail?: Problem['detail']): void {
    this.refusals.set(door, detail ? { code, detail } : { code });
  }

  /** Ten minutes pass: the evidence is stale. */
  forget(): void {
    this.proved.length = 0;
  }

  start(way: Omit<StartRequest, 'requestId'>): Promise<Result<ActivationView>> {
    this.starts.push(way);
    return Promise.resolve(this.refusalOf('start') ?? ok(this.view()));
  }

  prove(_activationId: string, proof: Proof): Promise<Result<ActivationView>> {
    if ('code' in proof) this.tickets.push(proof.code);
    const refusal = this.refusalOf(proof.step);
    if (refusal) return this.answer(proof, refusal);
    if ('consentVersion' in proof) this.consents.push(proof.consentVersion);
    this.take(proof);
    return Promise.resolve(ok(this.view()));
  }

  beginFace({ consentVersion }: { consentVersion: string }): Promise<Result<FaceTicket>> {
    const refusal = this.refusalOf('beginFace');
    if (refusal) return Promise.resolve(refusal);
    this.consents.push(consentVersion);
    return Promise.resolve(ok({ verifyId: 'verify-1' }));
  }

  beginGuardian(consent: GuardianConsent): Promise<Result<SmsSentView>> {
    const refusal = this.refusalOf('beginGuardian');
    if (refusal) return Promise.resolve(refusal);
    this.guardians.push(consent);
    const sent = { phone: '139****5678', resendAfterMs: 60_000, expiresAfterMs: 300_000 };
    return Promise.resolve(ok(sent));
  }

  regions(): Promise<Result<readonly Region[]>> {
    return Promise.resolve(this.refusalOf('regions') ?? ok(someRegions));
  }

  /** A slip stands for the face, and for the guardian who stood beside the child at the window. */
  private take(proof: Proof): void {
    const steps: ActivationStep[] = proof.step === 'slip' ? ['guardian', 'face'] : [proof.step];
    this.proved.push(...steps);
  }

  /** Who was named by the platform stays named, also when the insured base is down or the region another. */
  private answer(proof: Proof, refusal: Result<never>): Promise<Result<never>> {
    const code = refusal.ok ? null : refusal.problem.code;
    const isNamed = proof.step === 'payPassword' || proof.step === 'agreement';
    const isKept = code === 'INSURED_BASE_DOWN' || code === 'REGION_DIFFERS';
    if (isNamed && isKept) this.take(proof);
    if (code === 'REGION_DIFFERS') this.leaveRegion();
    return Promise.resolve(refusal);
  }

  private leaveRegion(): void {
    this.region = null;
    const left = this.proved.filter((step) => step !== 'region');
    this.proved.splice(0, this.proved.length, ...left);
  }

  private refusalOf(door: Door): Result<never> | null {
    const problem = this.refusals.get(door);
    this.refusals.delete(door);
    return problem ? refuse(problem.code, problem.detail) : null;
  }

  private view(): ActivationView {
    const next = this.recipe.find((step) => !this.proved.includes(step));
    const activationId = 'activation-1';
    if (!next) {
      const afterwards = [...this.afterwards];
      return { state: 'granted', activationId, credential: this.credential, afterwards };
    }
    const person = { name: '张*', idNumber: '1****************4', idType: '居民身份证' };
    const region = this.region ? { region: this.region } : {};
    return { state: 'collecting', activationId, steps: this.recipe, next, person, ...region };
  }
}

/** A platform sheet that answers as told, once the test lets it. */
export class Sheet<T> {
  shown = 0;
  private waiting: ((answer: Result<T>) => void) | null = null;

  open(): Promise<Result<T>> {
    this.shown += 1;
    return new Promise((resolve) => {
      this.waiting = resolve;
    });
  }

  /** The person closes the sheet with this answer. */
  answer(result: Result<T>): void {
    this.waiting?.(result);
    this.waiting = null;
  }
}

/** The platform's real-name and face sheets. */
export function platformSheets() {
  const realNameSheet = new Sheet<string>();
  const faceSheet = new Sheet<null>();
  const realName: RealNamePort = { prove: () => realNameSheet.open() };
  const face: FacePort = { check: () => faceSheet.open() };
  return { realNameSheet, faceSheet, realName, face };
}

/** A store over a town of that recipe, with every sheet and the clock in the test's hands. */
export function anActivation(recipe: readonly ActivationStep[], opening: Partial<Opening> = {}) {
  const town = new ActivationTown(recipe);
  const sheets = platformSheets();
  const clock = new HandClock();
  const settings = { canOpen: true, opened: 0, open: () => Promise.resolve(ok(null)) };
  settings.open = () => {
    settings.opened += 1;
    return Promise.resolve(ok(null));
  };
  const launch: LaunchPort = {
    opening: () => ({ entry: 'search', wantsCode: false, ...opening }),
  };
  const { realName, face } = sheets;
  const ports = { api: town, realName, face, launch, settings, beat: clock };
  return { town, clock, settings, ...sheets, store: new ActivationStore(ports) };
}

/** One face check of the person, whose sheet ends like this. */
export async function lookOnce(
  { store, faceSheet }: Pick<ReturnType<typeof anActivation>, 'store' | 'faceSheet'>,
  end: Result<null>,
): Promise<void> {
  const checking = store.checkFace(true);
  await settled();
  faceSheet.answer(end);
  await checking;
}
