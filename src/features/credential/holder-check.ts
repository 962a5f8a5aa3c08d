import { consentVersions } from '@contract/activation';
import type { Channel } from '@contract/channel';
import type { VerifiedView, VerifyPurpose } from '@contract/credential';
import type { Problem, Result } from '@contract/result';
import type { CredentialApi, Verification } from '@/api/credential';
import type { FacePort } from '@/platform/face/port';
import type { RealNamePort } from '@/platform/realname/port';

/** What a verification needs from outside. */
export interface CheckPorts {
  readonly api: Pick<CredentialApi, 'beginVerify' | 'verify'>;
  readonly realName: RealNamePort;
  readonly face: FacePort;
}

/** How the holder shows that it is them. */
export type CheckMethod = Verification['proof']['method'];

/** A way, with what was typed for it. */
export type CheckAct =
  | { readonly method: 'payPassword' | 'quick' | 'face' }
  | { readonly method: 'password'; readonly password: string }
  | { readonly method: 'slip'; readonly number: string };

/** What a screen that verifies shows. */
export interface Checking {
  readonly busy: CheckMethod | null;
  readonly problem: Problem | null;
}

/** Nothing tried yet. */
export const uncheckedYet: Checking = { busy: null, problem: null };

const showMethods: Readonly<Record<Channel, readonly CheckMethod[]>> = {
  wechat: ['payPassword', 'face', 'password'],
  alipay: ['quick', 'face'],
  h5: ['face', 'password'],
};

/** The ways that are offered, the quickest first; the cloud says whether they count. @requirement B13 X5 */
export const checkMethods = (purpose: VerifyPurpose, channel: Channel): readonly CheckMethod[] =>
  purpose === 'show' || purpose === 'showCheck' ? showMethods[channel] : ['face', 'slip'];

/** Verifies the holder on the platform's own sheets or by what was typed; the cloud gives the verdict. */
export class HolderCheck {
  constructor(private readonly ports: CheckPorts) {}

  /** The ticket, good for this purpose alone. */
  async run(purpose: VerifyPurpose, act: CheckAct): Promise<Result<VerifiedView>> {
    const { api, realName } = this.ports;
    switch (act.method) {
      case 'password':
      case 'slip':
        return api.verify({ purpose, proof: act });
      case 'payPassword': {
        const proved = await realName.prove();
        if (!proved.ok) return proved;
        return api.verify({ purpose, proof: { method: act.method, code: proved.value } });
      }
      case 'quick':
      case 'face':
        return this.onPlatform(purpose, act.method);
    }
  }

  private async onPlatform(
    purpose: VerifyPurpose,
    method: 'quick' | 'face',
  ): Promise<Result<VerifiedView>> {
    const { api, face } = this.ports;
    const consentVersion = consentVersions.face;
    const ticket = await api.beginVerify({ purpose, method, consentVersion });
    if (!ticket.ok) return ticket;
    const checked = await face.check(ticket.value);
    if (!checked.ok) return checked;
    return api.verify({ purpose, proof: { method, verifyId: ticket.value.verifyId } });
  }
}
