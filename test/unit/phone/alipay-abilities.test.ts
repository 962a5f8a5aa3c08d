import { alipayAbilities } from '../../../host/phone/abilities/alipay';
import type { FaceOutcome } from '../../../host/phone/abilities/device';
import { aDevice, answerOf } from './a-device';

type Sync = (...args: unknown[]) => unknown;

describe('my', () => {
  it('stores by one object, and a missing key reads as null data', () => {
    const my = alipayAbilities(aDevice()) as Record<string, Sync>;
    expect(my['getStorageSync']!({ key: 'k' })).toEqual({ data: null, success: true });
    expect(my['setStorageSync']!({ key: 'k', data: { v: 1 } })).toEqual({ success: true });
    expect(my['getStorageSync']!({ key: 'k' })).toEqual({ data: { v: 1 }, success: true });
    my['removeStorageSync']!({ key: 'k' });
    expect(my['getStorageSync']!({ key: 'k' })).toEqual({ data: null, success: true });
  });

  it('gets a key that is not there with success and null', async () => {
    const my = alipayAbilities(aDevice());
    await expect(answerOf(my['getStorage'], { key: 'k' })).resolves.toEqual({
      from: 'success',
      result: { data: null, success: true },
    });
  });

  it('answers a request with status and headers', async () => {
    const my = alipayAbilities(aDevice());
    const { from, result } = await answerOf(my['request'], { url: 'https://yima.sandbox/a' });
    expect(from).toBe('success');
    expect(result).toMatchObject({ status: 200, headers: {}, data: { ok: true } });
  });

  it('calls a status of 400 and above a failure with error 19', async () => {
    const send = () => Promise.resolve({ status: 503, headers: {}, data: 'no' });
    const { from, result } = await answerOf(alipayAbilities(aDevice({ send }))['request'], {});
    expect(from).toBe('fail');
    expect(result).toMatchObject({ error: 19, status: 503, errorMessage: 'http status error' });
  });

  it.each([
    ['TimeoutError', 13],
    ['TypeError', 12],
  ])('numbers a request that ended with %s as %i', async (name, error) => {
    const send = () => Promise.reject(Object.assign(new Error('gone'), { name }));
    const { result } = await answerOf(alipayAbilities(aDevice({ send }))['request'], {});
    expect(result).toMatchObject({ error, success: false });
  });

  it('gives an authCode, and error 11 when the person refuses', async () => {
    const device = aDevice();
    const identity = { ...device.identity, realNameCode: () => Promise.resolve(null) };
    const my = alipayAbilities({ ...device, identity });
    await expect(answerOf(my['getAuthCode'], { scopes: 'auth_base' })).resolves.toMatchObject({
      from: 'success',
      result: { authCode: 'login-code' },
    });
    await expect(answerOf(my['getAuthCode'], { scopes: 'auth_user' })).resolves.toMatchObject({
      from: 'fail',
      result: { error: 11 },
    });
  });

  it.each<[FaceOutcome, string]>([
    ['pass', '9000'],
    ['cancelled', '6001'],
    ['network', '6002'],
    ['noMatch', '4000'],
  ])('says a face check that ended with %s as %s', async (outcome, resultStatus) => {
    const device = aDevice();
    const checkFace = jest.fn(() => Promise.resolve(outcome));
    const my = alipayAbilities({ ...device, identity: { ...device.identity, checkFace } });
    const answer = await new Promise((resolve) => {
      const param = JSON.stringify({ certifyId: 'c', url: '' });
      (my['call'] as Sync)('startBizService', { name: 'open-certify', param }, resolve);
    });
    expect(answer).toMatchObject({ resultStatus });
    expect(checkFace).toHaveBeenCalledWith('c', 'face');
  });

  it('opens the pay code only, and fails when the platform refuses', async () => {
    const device = aDevice();
    const refusing = { ...device.identity, openPayCode: () => Promise.resolve(false) };
    const open = (identity: typeof device.identity) =>
      (alipayAbilities({ ...device, identity })['ap'] as Record<string, unknown>)[
        'navigateToAlipayPage'
      ];
    const asked = { appCode: 'payCode' };
    expect((await answerOf(open(device.identity), asked)).from).toBe('success');
    expect((await answerOf(open(refusing), asked)).from).toBe('fail');
    expect((await answerOf(open(device.identity), { appCode: 'other' })).from).toBe('fail');
  });
});
