import { createCipheriv, createHash } from 'node:crypto';
import { hmacSm3 } from '@core/adapters/sm/keys';
import { otherHmac, otherSm4 } from './reference';

describe('national primitives', () => {
  it('hashes the example of GB/T 32905 as the standard does', () => {
    expect(createHash('sm3').update('abc').digest('hex')).toBe(
      '66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0',
    );
  });

  it('encrypts the example of GB/T 32907 as the standard does', () => {
    const key = Buffer.from('0123456789abcdeffedcba9876543210', 'hex');
    const cipher = createCipheriv('sm4-ecb', key, null).setAutoPadding(false);
    expect(cipher.update(key).toString('hex')).toBe('681edf34d206965e86b3e94f536e4246');
    expect(otherSm4(key, key).toString('hex')).toBe('681edf34d206965e86b3e94f536e4246');
  });

  it('signs a message of the institution interface as other software does', () => {
    const text = '1700000000\n{"infno":"9001"}';
    const signature = 'c653320ee12964ee81bdaafe7dc60980f4c88bca450dbeba0a0958148102c3c7';
    expect(hmacSm3(Buffer.from('TESTSECRET00001'), text).toString('hex')).toBe(signature);
    expect(otherHmac(Buffer.from('TESTSECRET00001'), text).toString('hex')).toBe(signature);
  });
});
