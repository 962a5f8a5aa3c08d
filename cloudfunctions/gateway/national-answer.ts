import { createHash } from 'node:crypto';
import { wordsOf } from '@contract/problem';
import type { Problem } from '@contract/result';
import { civilStamp } from '@core/domain/civil-time';
import type { Parts } from '@core/ports/parts';
import type { ScanRead } from '@core/ports/store/code-uses';
import { nationalNo } from './national-codes';

/** What goes back over HTTP. */
export interface NationalAnswer {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
}

/** A number of the credential that means something only here: 32 upper-case hex digits. */
const indexNumber = (credentialId: string, vault: Parts['vault']): string =>
  createHash('sha256')
    .update(vault.fingerprint(`ecIndexNo:${credentialId}`))
    .digest('hex')
    .slice(0, 32)
    .toUpperCase();

/** The output fields of ec.query; those that are reserved stay null. */
export const ecQueryFields = (
  read: ScanRead,
  ecQrCode: string,
  vault: Parts['vault'],
): Readonly<Record<string, string | null>> => ({
  userName: read.identity.name,
  idNo: read.identity.idNumber,
  idType: read.identity.idType,
  insuOrg: read.facts.insuredRegion.code,
  ecIndexNo: indexNumber(read.credentialId, vault),
  ecToken: read.ecToken,
  gender: null,
  birthday: null,
  nationality: null,
  email: null,
  chnlId: null,
  ecQrCode,
  authNo: null,
});

/** The plain form: `code` 0 and `data`. */
export const plainYes = (
  orgId: string,
  fields: Readonly<Record<string, unknown>>,
): NationalAnswer => ({
  status: 200,
  body: { code: 0, type: 'success', message: '成功', data: fields, orgId },
});

/** The plain form of a no. */
export function plainNo(problem: Problem): NationalAnswer {
  const { status, code, message } = nationalNo(problem);
  return { status, body: { code, type: 'error', success: false, message } };
}

/** When a request came in, and the region whose number its answer carries. */
export interface FsiTimes {
  readonly receivedAtMs: number;
  readonly respondedAtMs: number;
}

const envelopeRest = { warn_msg: null, cainfo: null, signtype: null, enctype: null };

const times = ({ receivedAtMs, respondedAtMs }: FsiTimes) => ({
  refmsg_time: civilStamp(receivedAtMs),
  respond_time: civilStamp(respondedAtMs),
});

/** The FSI envelope around an output; `refmsgid` is region, time and ten digits. */
export const fsiYes = (
  output: Readonly<Record<string, unknown>>,
  refmsgid: string,
  at: FsiTimes,
): NationalAnswer => ({
  status: 200,
  body: {
    infcode: 0,
    inf_refmsgid: refmsgid,
    ...times(at),
    err_msg: 'success',
    output,
    ...envelopeRest,
  },
});

/** The FSI envelope of a no; an access no keeps the gateway's own form. */
export function fsiNo(problem: Problem, at: FsiTimes): NationalAnswer {
  const { status, code, message } = nationalNo(problem);
  if (status !== 200) return plainNo(problem);
  return {
    status,
    body: {
      infcode: -1,
      inf_refmsgid: null,
      ...times(at),
      err_msg: `FSI-${message}[${code}]`,
      output: null,
      ...envelopeRest,
    },
  };
}

/** Path and infno disagree: answered without envelope fields, as the national platform does. */
export const infnoUnknown = (serial: string): NationalAnswer => ({
  status: 200,
  body: {
    type: 'error',
    infcode: -1,
    err_msg: `FSI-FSI-${wordsOf('INFNO_UNKNOWN').words}！,异常流水号:${serial}`,
  },
});
