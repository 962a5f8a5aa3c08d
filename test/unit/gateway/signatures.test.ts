import { createHash, createHmac } from 'node:crypto';
import { ca, caSignature } from '../../../cloudfunctions/gateway/access/ca';
import { csb, csbSignature } from '../../../cloudfunctions/gateway/access/csb';
import { tif, tifSignature } from '../../../cloudfunctions/gateway/access/tif';

describe('the signatures of the interface, by their public vectors', () => {
  it('A: base64 of HMAC-SHA1 over the four headers', () => {
    const headers = { accessKey: 'AKTEST', apiName: '1101', apiVersion: '1.0.0' };
    const signature = csbSignature({ ...headers, timestamp: '1700000000000' }, 'SKTEST');
    expect(signature).toBe('5Wbga2AmQByPIV7Gu9ad4HjWqNg=');
  });

  it('B: lower-case hex of SHA-256 over time, secret, nonce and time', () => {
    const vector = '4a324477d348802faf391c3925662a1a1e45fa766da2c0afa3c96ec72173371a';
    expect(tifSignature({ timestamp: '1700000000', nonce: 'nonce123' }, 'TOKENTEST')).toBe(vector);
    const own = createHash('sha256').update('1700000000TOKENTESTnonce1231700000000').digest('hex');
    expect(own).toBe(vector);
  });

  it('D: upper-case hex of HMAC-SM3 over the seconds, a line feed and the body', () => {
    // SM3("abc") of GB/T 32905: the platform's own SM3 is the right one.
    expect(createHash('sm3').update('abc').digest('hex')).toBe(
      '66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0',
    );
    const signature = caSignature(
      { timestamp: '1700000000', body: '{"infno":"9001"}' },
      'TESTSECRET00001',
    );
    expect(signature).toBe('C653320EE12964EE81BDAAFE7DC60980F4C88BCA450DBEBA0A0958148102C3C7');
    const own = createHmac('sm3', 'TESTSECRET00001').update('1700000000\n{"infno":"9001"}');
    expect(own.digest('hex').toUpperCase()).toBe(signature);
  });
});

describe('headers that claim a signature', () => {
  const body = '{"infno":"9001"}';
  const read = {
    csb: {
      _api_access_key: 'AKTEST',
      _api_name: '1101',
      _api_timestamp: '1700000000000',
      _api_version: '1.0.0',
      _api_signature: '5Wbga2AmQByPIV7Gu9ad4HjWqNg=',
    },
    tif: {
      'x-tif-paasid': 'client',
      'x-tif-timestamp': '1700000000',
      'x-tif-nonce': 'nonce123',
      'x-tif-signature': '4a324477d348802faf391c3925662a1a1e45fa766da2c0afa3c96ec72173371a',
    },
    ca: {
      'x-ca-key': 'H33018300564',
      'x-ca-signature':
        '1700000000:C653320EE12964EE81BDAAFE7DC60980F4C88BCA450DBEBA0A0958148102C3C7',
    },
  };
  const secrets = { csb: 'SKTEST', tif: 'TOKENTEST', ca: 'TESTSECRET00001' };

  it.each([csb, tif, ca])('are read, and match with their secret alone: $name', (scheme) => {
    const headers = read[scheme.name];
    const proof = scheme.read({ headers, body });
    expect(proof).toMatchObject({ atMs: 1_700_000_000_000 });
    expect(proof?.matches(secrets[scheme.name])).toBe(true);
    expect(proof?.matches('another')).toBe(false);
    expect(scheme.read({ headers, body: '{}' })?.matches(secrets[scheme.name])).toBe(
      scheme.name !== 'ca',
    );
  });

  it.each([csb, tif, ca])('are none when one is missing, too long or no text: $name', (scheme) => {
    const headers: Readonly<Record<string, string>> = read[scheme.name];
    for (const name of Object.keys(headers))
      for (const value of [undefined, '', 'x'.repeat(99), 'a\u0000b', '时间'])
        expect(scheme.read({ headers: { ...headers, [name]: value }, body })).toBeNull();
  });

  it('tell one signature from another, for each is good once', () => {
    const nonces = [csb, tif, ca].map(
      (scheme) => scheme.read({ headers: read[scheme.name], body })?.nonce,
    );
    expect(nonces).toEqual([
      'csb:1700000000000:5Wbga2AmQByPIV7Gu9ad4HjWqNg=',
      'nonce123',
      'ca:1700000000:C653320EE12964EE81BDAAFE7DC60980F4C88BCA450DBEBA0A0958148102C3C7',
    ]);
  });

  it('take a signature in either case of hex', () => {
    const upper = read.tif['x-tif-signature'].toUpperCase();
    const headers = { ...read.tif, 'x-tif-signature': upper };
    expect(tif.read({ headers, body })?.matches('TOKENTEST')).toBe(true);
    const lower = { ...read.ca, 'x-ca-signature': read.ca['x-ca-signature'].toLowerCase() };
    expect(ca.read({ headers: lower, body })?.matches('TESTSECRET00001')).toBe(true);
  });
});
