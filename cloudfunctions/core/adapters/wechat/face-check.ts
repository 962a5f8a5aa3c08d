import { ok, refuse, type Result } from '@contract/result';
import type { FaceCheck, Identity } from '../../ports/identity';
import { certHash, certTypeOf } from '../vendor/cert-hash';
import type { VendorParts } from '../vendor/vendor-parts';
import { faceProblem, verifyPassed } from './face-endings';
import type { WechatApi } from './wechat-api';

const folder = '/cityservice/face/identify';
// `invalid identify id` and a check that is no longer known.
const checkIsUnknown: ReadonlySet<number> = new Set([84001, 84002]);

const certInfo = ({ idType, name, idNumber }: Identity): object => ({
  cert_type: certTypeOf(idType),
  cert_name: name,
  cert_no: idNumber,
});

/** How a check ended, by `verify_ret`; without one it has not been done. */
function endOf(verifyRet: unknown, passedAtMs: number): Result<{ passedAtMs: number }> {
  if (typeof verifyRet !== 'number') return refuse('EVIDENCE_MISSING');
  return verifyRet === verifyPassed ? ok({ passedAtMs }) : refuse(faceProblem(verifyRet));
}

/**
 * `getverifyid` and `queryverifyinfo`. WeChat compares account, number and document with those the check
 * was begun for, and does not say when a check passed: it counts as old as it can be. It has no
 * quicker check, so `quick` looks at the face as well.
 */
export const createWechatFace = (
  { mismatchCodes }: { readonly mismatchCodes: readonly number[] },
  api: WechatApi,
  { clock }: Pick<VendorParts, 'clock'>,
): FaceCheck => ({
  async begin({ subject, identity, outSeqNo }) {
    const reply = await api.post({
      path: `${folder}/getverifyid`,
      body: { out_seq_no: outSeqNo, cert_info: certInfo(identity), openid: subject },
      isRepeatable: false, // Our number is good once.
    });
    const verifyId = reply.kind === 'yes' ? reply.fields['verify_id'] : null;
    return typeof verifyId === 'string' && verifyId !== '' ? ok({ verifyId }) : refuse('FACE_DOWN');
  },
  async outcome({ subject, identity, outSeqNo, verifyId, begunAtMs = clock.now() }) {
    const reply = await api.post({
      path: `${folder}/queryverifyinfo`,
      body: {
        verify_id: verifyId,
        out_seq_no: outSeqNo,
        cert_hash: certHash(identity),
        openid: subject,
      },
      isRepeatable: true,
    });
    if (reply.kind === 'yes') return endOf(reply.fields['verify_ret'], begunAtMs);
    if (reply.kind === 'none') return refuse('FACE_DOWN');
    if (mismatchCodes.includes(reply.errcode)) return refuse('FACE_NO_MATCH');
    return refuse(checkIsUnknown.has(reply.errcode) ? 'EVIDENCE_MISSING' : 'FACE_DOWN');
  },
});
