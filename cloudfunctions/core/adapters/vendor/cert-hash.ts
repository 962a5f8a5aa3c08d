import { createHash } from 'node:crypto';
import type { Identity } from '../../ports/identity';

/** The platforms' name of a kind of document; dictionary psn_cert_type 01 is the resident identity card. */
export const certTypeOf = (idType: string): string => (idType === '01' ? 'IDENTITY_CARD' : idType);

/** A document as WeChat's check names it: SHA-256 over the three values in base64. */
export function certHash({ name, idType, idNumber }: Identity): string {
  const part = (text: string): string => Buffer.from(text).toString('base64');
  const text = `cert_type=${part(certTypeOf(idType))}&cert_name=${part(name)}&cert_no=${part(idNumber)}`;
  return createHash('sha256').update(text).digest('hex');
}
