import type { ActivationView, FaceTicket } from '@contract/activation';
import type { Region, SmsSentView } from '@contract/credential';
import type { Result } from '@contract/result';
import type {
  BeginFaceRequest,
  BeginGuardianRequest,
  Proof,
  StartRequest,
} from '@contract/schema/activation';
import type { Caller } from './caller';
import { newRequestId } from './request-id';

/** What a guardian says of themselves, and the text they agreed to. */
export type GuardianConsent = Omit<BeginGuardianRequest, 'requestId'>;

/** The cloud's side of an activation. */
export interface ActivationApi {
  /** A new activation, or the one left half-way. */
  start(way: Omit<StartRequest, 'requestId'>): Promise<Result<ActivationView>>;
  /** Evidence for one step. */
  prove(activationId: string, proof: Proof): Promise<Result<ActivationView>>;
  /** The separate consent to the face check, for its ticket. */
  beginFace(
    consent: Pick<BeginFaceRequest, 'activationId' | 'consentVersion'>,
  ): Promise<Result<FaceTicket>>;
  /** The guardian's separate consent; an SMS goes to the guardian's own number. @requirement X9 */
  beginGuardian(consent: GuardianConsent): Promise<Result<SmsSentView>>;
  /** Where one may be insured. @requirement B16 */
  regions(): Promise<Result<readonly Region[]>>;
}

/** The verbs of the `activation` function. */
export const activationApi = (call: Caller): ActivationApi => ({
  start: (way) => call('activation', 'start', { ...way, requestId: newRequestId() }),
  prove: (activationId, proof) =>
    call('activation', 'prove', { activationId, proof, requestId: newRequestId() }),
  beginFace: (consent) =>
    call('activation', 'beginFace', { ...consent, requestId: newRequestId() }),
  beginGuardian: (consent) =>
    call('activation', 'beginGuardian', { ...consent, requestId: newRequestId() }),
  regions: () => call('activation', 'regions', {}),
});
