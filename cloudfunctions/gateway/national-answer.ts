import { createHash } from 'node:crypto';
import type { Problem } from '@contract/result';
import type { Parts } from '@core/ports/parts';
import type { ScanRead } from '@core/ports/store/code-uses';
import type { FsiFile } from './fsi/fields/field';
import { nationalNo } from './national-codes';

/** What goes back over HTTP. */
export interface NationalAnswer {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
  /** What goes back instead of the body, as it is. */
  readonly file?: FsiFile;
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
