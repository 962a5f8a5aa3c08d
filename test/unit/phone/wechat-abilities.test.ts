import { wechatAbilities } from '../../../host/phone/abilities/wechat';
import { aDevice, answerOf } from './a-device';
import type { FaceOutcome } from '../../../host/phone/abilities/device';

type Sync = (...args: unknown[]) => unknown;

describe('wx', () => {
  it('stores by positional arguments, and a missing key reads as the empty text', () => {
    const wx = wechatAbilities(aDevice()) as Record<string, Sync>;
    expect(wx['getStorageSync']!('k')).toBe('');
    wx['setStorageSync']!('k', { v: 1 });
    expect(wx['getStorageSync']!('k')).toEqual({ v: 1 });
    wx['removeStorageSync']!('k');
    expect(wx['getStorageSync']!('k')).toBe('');
  });

  it('fails to get a key that is not there, in its own words', async () => {
    const wx = wechatAbilities(aDevice());
    await expect(answerOf(wx['getStorage'], { key: 'k' })).resolves.toEqual({
      from: 'fail',
      result: { errMsg: 'getStorage:fail data not found' },
    });
    await answerOf(wx['setStorage'], { key: 'k', data: 3 });
    await expect(answerOf(wx['getStorage'], { key: 'k' })).resolves.toEqual({
      from: 'success',
      result: { errMsg: 'getStorage:ok', data: 3 },
    });
  });

  it('answers a request with statusCode and header, even when the status is an error', async () => {
    const send = () => Promise.resolve({ status: 500, headers: { a: 'b' }, data: 'no' });
    const wx = wechatAbilities(aDevice({ send }));
    const { from, result } = await answerOf(wx['request'], { url: 'https://yima.sandbox/a' });
    expect(from).toBe('success');
    expect(result).toMatchObject({ statusCode: 500, header: { a: 'b' }, data: 'no' });
  });

  it('fails a request that got no answer', async () => {
    const send = () => Promise.reject(new Error('no network'));
    const { from, result } = await answerOf(wechatAbilities(aDevice({ send }))['request'], {});
    expect({ from, result }).toEqual({
      from: 'fail',
      result: { errMsg: 'request:fail no network' },
    });
  });

  it.each<[FaceOutcome, string, number]>([
    ['pass', 'success', 0],
    ['cancelled', 'fail', 90002],
    ['noPermission', 'fail', 90008],
    ['captureFailed', 'fail', 90011],
    ['network', 'fail', 90012],
    ['timeout', 'fail', 90017],
    ['noMatch', 'fail', 10001],
  ])('says a face check that ended with %s as %s %i', async (outcome, from, errCode) => {
    const device = aDevice();
    const checkFace = jest.fn(() => Promise.resolve(outcome));
    const identity = { ...device.identity, checkFace };
    const wx = wechatAbilities({ ...device, identity });
    const answer = await answerOf(wx['requestFacialVerify'], { verifyId: 'v' });
    expect(answer).toMatchObject({ from, result: { errCode } });
    expect(checkFace).toHaveBeenCalledWith('v');
  });

  it('goes to no other mini-program than the real-name service', async () => {
    const wx = wechatAbilities(aDevice());
    const { from } = await answerOf(wx['navigateToMiniProgram'], { appId: 'wx0' });
    expect(from).toBe('fail');
  });

  it('forgets a listener of onAppShow by the function that was given', () => {
    const device = aDevice();
    const wx = wechatAbilities(device) as Record<string, Sync>;
    const seen: unknown[] = [];
    const listener = (options: unknown) => seen.push(options);
    wx['onAppShow']!(listener);
    device.onAppShow.tell(device.launchOptions());
    wx['offAppShow']!(listener);
    device.onAppShow.tell(device.launchOptions());
    expect(seen).toHaveLength(1);
  });

  it('answers with a promise when no callback is given', async () => {
    const wx = wechatAbilities(aDevice()) as Record<string, (o?: object) => Promise<unknown>>;
    await expect(wx['login']!()).resolves.toEqual({ errMsg: 'login:ok', code: 'login-code' });
    await expect(wx['getStorage']!({ key: 'x' })).rejects.toEqual({
      errMsg: 'getStorage:fail data not found',
    });
  });
});
