import type {
  ActivationStep,
  ActivationView,
  AfterwardsPage,
  FaceTicket,
} from '@contract/activation';
import type { CredentialView } from '@contract/credential';
import type { ProblemCode } from '@contract/problem';
import { ok, refuse, type Result } from '@contract/result';
import type { Proof } from '@contract/schema/activation';
import type { ActivationApi } from '@/api/activation';
import type { FacePort } from '@/platform/face/port';
import type { RealNamePort } from '@/platform/realname/port';

/** A credential as a screen may show it. */
export const aCredential: CredentialView = {
  holderName: '张*',
  insuredRegion: { code: '110108', name: '北京市海淀区' },
  insurance: 'active',
  hasPassword: false,
  phone: '138****1234',
  activatedAtMs: 1,
  channels: ['wechat'],
};

/** The cloud's side of an activation in memory: a recipe, the steps proved so far, refusals on order. */
export class ActivationTown implements ActivationApi {
  readonly proved: ActivationStep[] = [];
  readonly consents: string[] = [];
  /** The platform's tickets as they came, taken or not. */
  readonly tickets: string[] = [];
  starts = 0;
  /** Where the recipe leads once the credential is granted. */
  afterwards: readonly AfterwardsPage[] = ['password'];
  private readonly refusals = new Map<ActivationStep | 'start' | 'beginFace', ProblemCode>();

  constructor(private readonly recipe: readonly ActivationStep[]) {}

  /** The next answer to this step is a no. */
  refuseOnce(step: ActivationStep | 'start' | 'beginFace', code: ProblemCode): void {
    this.refusals.set(step, code);
  }

  /** Ten minutes pass: the evidence is stale. */
  forget(): void {
    this.proved.length = 0;
  }

  start(): Promise<Result<ActivationView>> {
    this.starts += 1;
    return Promise.resolve(this.refusalOf('start') ?? ok(this.view()));
  }

  prove(_activationId: string, proof: Proof): Promise<Result<ActivationView>> {
    if ('code' in proof) this.tickets.push(proof.code);
    const refusal = this.refusalOf(proof.step);
    if (refusal) return this.answer(proof.step, refusal);
    if ('consentVersion' in proof) this.consents.push(proof.consentVersion);
    this.proved.push(proof.step);
    return Promise.resolve(ok(this.view()));
  }

  beginFace({ consentVersion }: { consentVersion: string }): Promise<Result<FaceTicket>> {
    const refusal = this.refusalOf('beginFace');
    if (refusal) return Promise.resolve(refusal);
    this.consents.push(consentVersion);
    return Promise.resolve(ok({ verifyId: 'verify-1' }));
  }

  /** With the insured base down the server keeps what was proved, and says no all the same. */
  private answer(step: ActivationStep, refusal: Result<never>): Promise<Result<never>> {
    const isKept = !refusal.ok && refusal.problem.code === 'INSURED_BASE_DOWN';
    if (isKept) this.proved.push(step);
    return Promise.resolve(refusal);
  }

  private refusalOf(step: ActivationStep | 'start' | 'beginFace'): Result<never> | null {
    const code = this.refusals.get(step);
    this.refusals.delete(step);
    return code ? refuse(code) : null;
  }

  private view(): ActivationView {
    const next = this.recipe.find((step) => !this.proved.includes(step));
    const activationId = 'activation-1';
    if (!next) {
      const afterwards = [...this.afterwards];
      return { state: 'granted', activationId, credential: aCredential, afterwards };
    }
    const person = { name: '张*', idNumber: '1****************4', idType: '居民身份证' };
    return { state: 'collecting', activationId, steps: this.recipe, next, person };
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
