import { certHash } from '@core/adapters/vendor/cert-hash';
import { merchantSignature } from '@core/adapters/vendor/merchant-signature';
import { createHmac } from 'node:crypto';

describe('what the platforms publish', () => {
  it('names a document as the example of WeChat’s face check does', () => {
    const person = { name: '张三', idType: '01', idNumber: '310101199801011234' };
    expect(certHash(person)).toBe(
      '3c241f7ff324977aeb91f173bb2a7b06569e6fd784d5573db34a636d8671108b',
    );
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
