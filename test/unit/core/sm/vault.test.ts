import { createVault } from '@core/adapters/sm';
import fc from 'fast-check';
import { aKey } from '../../../fixtures/sm-keys';
import { otherHmac, otherSm4Open } from './reference';

const key = aKey(3);
const vault = createVault({ keys: [key] });
const name = '阿依古丽·阿不都热合曼 孙𬱖';
const bytesOf = (sealed: string): Buffer => Buffer.from(sealed.split('.')[2] ?? '', 'base64url');

describe('a sealed text', () => {
  it('opens to itself and never looks the same twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        const sealed = vault.seal(text);
        expect(vault.open(sealed)).toBe(text);
        expect(vault.seal(text)).not.toBe(sealed);
      }),
      { numRuns: 300 },
    );
  });

  it('is SM4-CBC, then HMAC-SM3 over prefix, IV and text, by a library of others', () => {
    const sealed = vault.seal(name);
    const bytes = bytesOf(sealed);
    const [iv, text, mac] = [bytes.subarray(0, 16), bytes.subarray(16, -32), bytes.subarray(-32)];
    const cipherKey = otherHmac(key.secret, 'yima/vault/cipher/1').subarray(0, 16);
    const authKey = otherHmac(key.secret, 'yima/vault/auth/1');
    const authenticated = Buffer.concat([Buffer.from('sm1.3.'), iv, text]);
    expect(otherHmac(authKey, authenticated).equals(mac)).toBe(true);
    expect(otherSm4Open(cipherKey, iv, text)).toBe(name);
  });

  it('opens the text that was sealed when the layout was fixed', () => {
    const sealed =
      'sm1.3.fsYwtQaQ8P42JKY3aiZJX-z2HXwhoVNP-aWxDX19TD-bHrFPTHRQMTdRj3KSC2Qbq8NMU4-qm1' +
      'OaYm_Wfv-e7qCb5eOwf-uvY9DRizMc2AyW6RjCuo5jmqwccqZU6bn_';
    expect(vault.open(sealed)).toBe(name);
  });

  it('says nothing of its text, not even whether it has three characters or four', () => {
    expect(vault.seal('张伟敏').length).toBe(vault.seal('张伟敏慧').length);
    expect(vault.seal('110108198503129518')).not.toContain('110108');
  });

  it('is refused when any byte of it was altered', () => {
    const bytes = bytesOf(vault.seal('110108198503129518'));
    for (let at = 0; at < bytes.length; at += 1) {
      const altered = Buffer.from(bytes);
      altered[at] = (altered[at] ?? 0) ^ (1 << (at % 8));
      expect(() => vault.open(`sm1.3.${altered.toString('base64url')}`)).toThrow('altered');
    }
  });

  it.each([
    ['nothing', () => ''],
    ['another form', () => '110108198503129518'],
    ['another version', () => vault.seal('x').replace('sm1', 'sm2')],
    ['an unknown key', () => vault.seal('x').replace('sm1.3', 'sm1.4')],
    ['a padded key id', () => vault.seal('x').replace('sm1.3', 'sm1.03')],
    ['a cut end', () => vault.seal('x').slice(0, -2)],
    ['nearly nothing', () => 'sm1.3.AAAA'],
    ['a line more', () => `${vault.seal('x')}\n`],
  ])('is refused when it is %s', (_, sealed) => {
    expect(() => vault.open(sealed())).toThrow();
  });

  it('cannot be moved under another key that has the same secret', () => {
    const twin = createVault({ keys: [{ ...key, id: 4 }] });
    expect(() => twin.open(vault.seal('x').replace('sm1.3', 'sm1.4'))).toThrow('altered');
  });
});

describe('keys of the vault', () => {
  const both = createVault({ keys: [key, aKey(12)] });

  it('rotate: the newest seals, the old ones still open', () => {
    expect(both.seal(name)).toMatch(/^sm1\.12\./);
    expect(both.open(vault.seal(name))).toBe(name);
    expect(() => vault.open(both.seal(name))).toThrow('no key');
  });

  it('leave fingerprints as they are, so that look-ups go on finding people', () => {
    expect(both.fingerprint('110108198503129518')).toBe(vault.fingerprint('110108198503129518'));
  });
});

describe('a fingerprint', () => {
  it('is HMAC-SM3 under a key of its own', () => {
    const printKey = otherHmac(key.secret, 'yima/vault/fingerprint/1');
    expect(vault.fingerprint(name)).toBe(otherHmac(printKey, name).toString('base64url'));
  });

  it('differs from text to text and from secret to secret', () => {
    const other = createVault({ keys: [aKey(3, 0x77)] });
    expect(vault.fingerprint('a')).not.toBe(vault.fingerprint('b'));
    expect(vault.fingerprint('a')).not.toBe(other.fingerprint('a'));
  });
});
