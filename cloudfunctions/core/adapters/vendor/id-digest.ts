import { createHash } from 'node:crypto';

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const checkDigits = '10X98765432';

/** A number of the first generation of cards (15 digits) as the second one has it (18). */
function in18(idNumber: string): string {
  if (!/^\d{15}$/.test(idNumber)) return idNumber.toUpperCase();
  const digits = `${idNumber.slice(0, 6)}19${idNumber.slice(6)}`;
  const sum = weights.reduce((total, weight, at) => total + weight * Number(digits[at]), 0);
  return digits + (checkDigits[sum % 11] ?? '');
}

/**
 * `id_digest` of WeChat's medical-insurance payments: lower-hex MD5 of the 18 characters with an upper-case X.
 * It hides nothing from whoever can count up to a number; the interface encrypts it on top.
 */
export const idDigest = (idNumber: string): string =>
  createHash('md5').update(in18(idNumber)).digest('hex');
