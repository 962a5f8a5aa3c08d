import type { ActivationStep, ActivationView } from '@contract/activation';
import type { CodesView, CodeUseView, CredentialView } from '@contract/credential';
import type { HomeView } from '@contract/home';
import { ok, refuse, type Result } from '@contract/result';
import type { Proof } from '@contract/schema/activation';

const recipe: readonly ActivationStep[] = ['payPassword', 'authorise', 'face'];
const credential: CredentialView = {
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

/** The cloud as one phone sees it: enough of it to walk from the first page to a used code. */
export class SmallCloud {
  readonly asked: string[] = [];
  codes = 0;
  private readonly proved: ActivationStep[] = [];
  private use: CodeUseView['use'] = null;

  /** What a request over HTTP would be answered. */
  answer(path: string, body: unknown): Result<unknown> {
    this.asked.push(path);
    switch (path) {
      case 'session/signIn':
        return ok({ token: 't-1', expiresAtMs: 1 });
      case 'credential/home':
        return ok(this.home());
      case 'activation/start':
        return ok(this.activation());
      case 'activation/prove':
        this.prove((body as { proof: Proof }).proof);
        return ok(this.activation());
      case 'activation/beginFace':
        return ok({ verifyId: 'v-1' });
      case 'credential/showCode':
        return ok(this.code());
      case 'credential/codeUse':
        return ok({ use: this.use });
      default:
        return refuse('UNKNOWN_VERB');
    }
  }

  /** A desk reads the code that is shown. */
  scan(): void {
    this.use = { institution: '海淀医院', business: '门诊挂号', atMs: 1, templates: [] };
  }

  private prove({ step }: Proof): void {
    this.proved.push(step === 'slip' ? 'face' : step);
  }

  private home(): HomeView {
    return this.proved.length === recipe.length
      ? { status: 'active', credential, unfinished: null }
      : { status: 'none', unfinished: null };
  }

  private activation(): ActivationView {
    const next = recipe[this.proved.length];
    const activationId = 'a-1';
    if (!next) return { state: 'granted', activationId, credential, afterwards: ['password'] };
    const person = { name: '张*', idNumber: '1****************4', idType: '居民身份证' };
    return { state: 'collecting', activationId, steps: recipe, next, person };
  }

  private code(): CodesView {
    this.use = null;
    this.codes += 1;
    const payload = String(1234567890 + this.codes).padStart(28, '0');
    return {
      codes: [{ payload, issuedAtMs: 1_000, expiresAtMs: 61_000 }],
      serverNowMs: 1_000,
      mayKeep: true,
      holderName: '张*',
      insuredRegion: credential.insuredRegion,
    };
  }
}
