import { ok, refuse } from '@contract/result';
import type { FaceCheck, Identity } from '../../ports/identity';
import { certTypeOf } from '../vendor/cert-hash';
import type { VendorParts } from '../vendor/vendor-parts';
import type { AlipayApi } from './alipay-api';
import type { AlipaySettings } from './alipay-settings';

const identityParam = ({ idType, name, idNumber }: Identity): object => ({
  identity_type: 'CERT_INFO',
  cert_type: certTypeOf(idType),
  cert_name: name,
  cert_no: idNumber,
});

// The check is not known, or no longer: 23 hours to do it, three months to ask for it.
const checkIsUnknown = /BILL_NOT_EXIST|CERTIFY_ID|CERTIFYID/i;

/**
 * `alipay.user.certify.open.initialize`, `.certify` (the page) and `.query`. Alipay answers T or F and not
 * why or when: F with a reason is a face that did not match, F without one has not been done, and T counts
 * as old as it can be. It keeps no account beside a check; the activation that began it does.
 * https://opendocs.alipay.com/open/20181012100420932508/intro
 */
export const createAlipayFace = (
  { returnUrl, faceCode, quickCode }: NonNullable<AlipaySettings['face']>,
  api: AlipayApi,
  { clock }: Pick<VendorParts, 'clock'>,
): FaceCheck => ({
  async begin({ identity, outSeqNo, mode = 'face' }) {
    const reply = await api.call({
      method: 'alipay.user.certify.open.initialize',
      content: {
        outer_order_no: outSeqNo.replace(/[^0-9A-Za-z]/g, ''),
        biz_code: mode === 'quick' ? quickCode : faceCode,
        identity_param: identityParam(identity),
        merchant_config: { return_url: returnUrl },
      },
    });
    const verifyId = reply.kind === 'yes' ? reply.fields['certify_id'] : null;
    if (typeof verifyId !== 'string' || verifyId === '') return refuse('FACE_DOWN');
    const method = 'alipay.user.certify.open.certify';
    const url = await api.page({ method, content: { certify_id: verifyId } });
    return ok({ verifyId, url });
  },
  async outcome({ verifyId, begunAtMs = clock.now() }) {
    const reply = await api.call({
      method: 'alipay.user.certify.open.query',
      content: { certify_id: verifyId },
      isRepeatable: true,
    });
    if (reply.kind === 'none') return refuse('FACE_DOWN');
    if (reply.kind === 'no')
      return refuse(checkIsUnknown.test(reply.subCode) ? 'EVIDENCE_MISSING' : 'FACE_DOWN');
    const { passed, fail_reason: reason } = reply.fields;
    if (passed === 'T') return ok({ passedAtMs: begunAtMs });
    return refuse(
      typeof reason === 'string' && reason !== '' ? 'FACE_NO_MATCH' : 'EVIDENCE_MISSING',
    );
  },
});
