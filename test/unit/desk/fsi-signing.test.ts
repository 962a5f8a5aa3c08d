import { caSignature } from '../../../cloudfunctions/gateway/access/ca';
import { caHeaders } from '../../../desk/kit/fsi/sign-ca';
import { csbHeaders } from '../../../desk/kit/fsi/sign-csb';
import { tifHeaders } from '../../../desk/kit/fsi/sign-tif';
import { createMessageNumbers } from '../../../desk/kit/fsi/message-number';

describe('how a desk signs', () => {
  it('makes the CSB vector of the interface', () => {
    const headers = csbHeaders({
      account: 'AKTEST',
      secret: 'SKTEST',
      infno: '1101',
      atMs: 1_700_000_000_000,
    });
    expect(headers).toEqual({
      _api_name: '1101',
      _api_version: '1.0.0',
      _api_timestamp: '1700000000000',
      _api_access_key: 'AKTEST',
      _api_signature: '5Wbga2AmQByPIV7Gu9ad4HjWqNg=',
    });
  });

  it('makes the TIF vector of the interface', () => {
    const headers = tifHeaders({
      account: 'paas',
      secret: 'TOKENTEST',
      nonce: 'nonce123',
      atMs: 1_700_000_000_999,
    });
    expect(headers).toEqual({
      'x-tif-paasid': 'paas',
      'x-tif-timestamp': '1700000000',
      'x-tif-nonce': 'nonce123',
      'x-tif-signature': '4a324477d348802faf391c3925662a1a1e45fa766da2c0afa3c96ec72173371a',
    });
  });

  it('makes the x-ca vector of the interface', () => {
    const headers = caHeaders({
      institutionCode: 'P51060300903',
      secret: 'TESTSECRET00001',
      body: '{"infno":"9001"}',
      atMs: 1_700_000_000_000,
    });
    expect(headers).toEqual({
      'x-ca-key': 'P51060300903',
      'x-ca-signature':
        '1700000000:C653320EE12964EE81BDAAFE7DC60980F4C88BCA450DBEBA0A0958148102C3C7',
    });
  });

  it('signs Chinese words, and secrets longer than a block, as the gateway does', () => {
    for (const secret of ['密钥', 'k'.repeat(64), 'k'.repeat(200)]) {
      const body = JSON.stringify({ opter_name: '冉素芬', sign: '𠮷' });
      const headers = caHeaders({ institutionCode: 'H1', secret, body, atMs: 1_700_000_000_000 });
      const right = caSignature({ timestamp: '1700000000', body }, secret);
      expect(headers['x-ca-signature']).toBe(`1700000000:${right}`);
    }
  });
});

describe('the number of a message', () => {
  it('is code, time in Shanghai and four digits that count on', () => {
    // 2023-11-15 06:13:20 in Shanghai.
    const make = createMessageNumbers({ now: () => 1_700_000_000_000, first: 9_998 });
    expect(make('H50010300902')).toBe('H50010300902202311150613209999');
    expect(make('H50010300902')).toBe('H50010300902202311150613200000');
  });

  it('is another one each time, however many a second', () => {
    const make = createMessageNumbers({ now: () => 1_700_000_000_000, first: 70_123 });
    const made = new Set(Array.from({ length: 10_000 }, () => make('H50010300902')));
    expect(made.size).toBe(10_000);
    expect([...made].every((number) => number.length === 30)).toBe(true);
  });
});
