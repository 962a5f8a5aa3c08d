import { certHash } from '@core/adapters/vendor/cert-hash';
import { idDigest } from '@core/adapters/vendor/id-digest';
import { merchantSignature } from '@core/adapters/vendor/merchant-signature';
import { createHmac } from 'node:crypto';

describe('what the platforms publish', () => {
  it('names a document as the example of WeChat’s face check does', () => {
    const person = { name: '张三', idType: '01', idNumber: '310101199801011234' };
    expect(certHash(person)).toBe(
      '3c241f7ff324977aeb91f173bb2a7b06569e6fd784d5573db34a636d8671108b',
    );
  });

  it('digests a number as the example of WeChat’s insurance payments does, whatever its X', () => {
    const digest = '09eb26e839ff3a2e3980352ae45ef09e';
    expect(idDigest('44030019000101123X')).toBe(digest);
    expect(idDigest('44030019000101123x')).toBe(digest);
    // The old card of the same person: no century, no check digit.
    expect(idDigest('110108850312951')).toBe(idDigest('110108198503129518'));
  });

  it('signs pay-code parameters in the order of their names, with the key last', () => {
    const params = {
      timeStamp: '1700000000',
      package: 'mch_id=1',
      appId: 'wx1',
      signType: 'HMAC-SHA256',
      nonceStr: 'abc',
    } as const;
    const text =
      'appId=wx1&nonceStr=abc&package=mch_id=1&signType=HMAC-SHA256&timeStamp=1700000000&key=k';
    const signature = createHmac('sha256', 'k').update(text).digest('hex').toUpperCase();
    expect(merchantSignature(params, 'k')).toBe(signature);
  });
});
