/** A key in PEM; Alipay's own tools hand keys out as bare base64. */
export function pemOf(key: string, name: 'PUBLIC KEY' | 'PRIVATE KEY' | 'RSA PRIVATE KEY'): string {
  if (key.includes('-----BEGIN')) return key;
  const lines = key.replace(/\s/g, '').match(/.{1,64}/g) ?? [];
  return `-----BEGIN ${name}-----\n${lines.join('\n')}\n-----END ${name}-----\n`;
}
