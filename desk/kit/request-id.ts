/**
 * A fresh key for one request; sending it again asks for the same answer.
 * `crypto.randomUUID` is missing on plain-http addresses of a hospital's network, random values are not.
 */
export function newRequestId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
