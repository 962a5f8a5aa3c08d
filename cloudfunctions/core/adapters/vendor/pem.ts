import { createPrivateKey, createPublicKey } from 'node:crypto';

/** A key in PEM; Alipay's own tools hand keys out as bare base64. */
export function pemOf(key: string, name: 'PUBLIC KEY' | 'PRIVATE KEY' | 'RSA PRIVATE KEY'): string {
  if (key.includes('-----BEGIN')) return key;
  const lines = key.replace(/\s/g, '').match(/.{1,64}/g) ?? [];
  return `-----BEGIN ${name}-----\n${lines.join('\n')}\n-----END ${name}-----\n`;
}

/** Can a key be read? Told before anything is started, not by the first person who needs it. */
export function isKey(key: string, name: Parameters<typeof pemOf>[1]): boolean {
  try {
    const pem = pemOf(key, name);
    const read = name === 'PUBLIC KEY' ? createPublicKey(pem) : createPrivateKey(pem);
    return read.asymmetricKeyType === 'rsa';
  } catch {
    return false;
  }
}
