import type { FaceTicket } from '@contract/activation';
import { refuse, type Result } from '@contract/result';
import type { BeginVerifyRequest } from '@contract/schema/credential';
import type { Act } from '@core/door/verb';
import { decideConsent } from '@core/domain/activation';
import { verifyMethods } from '@core/domain/verify';
import type { Parts } from '@core/ports/parts';
import { holderFor } from '@core/proof/holder';

type Needs = Pick<Parts, 'store' | 'clock' | 'ids' | 'face'>;

/**
 * The platform's own check of exactly this holder: the face, or its quick sheet that asks for pay password
 * or face. The consent is asked each time, for each check is one of its own. @requirement C6 X5
 */
export const beginVerify =
  (needs: Needs): Act<BeginVerifyRequest, FaceTicket, 'holder'> =>
  async ({ purpose, method, consentVersion }, { accountId }): Promise<Result<FaceTicket>> => {
    const { store, clock, ids, face } = needs;
    const consent = decideConsent('face', consentVersion);
    if (!consent.ok) return consent;
    const found = await holderFor(purpose, accountId, store);
    if (!found.ok) return found;
    const account = await store.accounts.find(accountId);
    if (!account) return refuse('SIGN_IN_REQUIRED');
    const { channel, subject } = account;
    if (!verifyMethods(purpose, channel).includes(method)) return refuse('BAD_REQUEST');
    const outSeqNo = ids.next('verify').slice(0, 32);
    const { identity } = found.value;
    const ticket = await face.begin({ channel, subject, identity, outSeqNo, mode: method });
    if (!ticket.ok) return ticket;
    const { verifyId } = ticket.value;
    const begunAtMs = clock.now();
    const check = { accountId, purpose, method, verifyId, outSeqNo, begunAtMs };
    await store.transaction(async ({ verifications, audit }) => {
      await verifications.begin(check);
      await audit.record({
        event: 'credential.faceConsented',
        outcome: 'ok',
        personId: found.value.personId,
        actor: accountId,
        atMs: begunAtMs,
        detail: { purpose, method, consentVersion },
      });
    });
    return ticket;
  };
