import { alipayAbilities } from '../../../host/phone/abilities/alipay';
import { Conditions } from '../../../host/phone/abilities/conditions';
import { wechatAbilities } from '../../../host/phone/abilities/wechat';
import { phoneDate } from '../../../host/phone/runtime/clock';
import { throughNetwork } from '../../../host/phone/shell/device';
import { aDevice, answerOf, aStorage } from './a-device';

type Listening = (listener?: (told: unknown) => void) => void;

const platforms = {
  wx: { build: wechatAbilities, on: 'wifi', off: 'none' },
  my: { build: alipayAbilities, on: 'WIFI', off: 'NOTREACHABLE' },
};

describe.each(Object.entries(platforms))('%s', (_name, { build, on, off }) => {
  it('tells when the network goes and comes back, until nobody listens', async () => {
    const conditions = new Conditions();
    const abilities = build(aDevice({ conditions })) as Record<string, Listening>;
    const told: unknown[] = [];
    const listener = (one: unknown) => void told.push(one);
    abilities['onNetworkStatusChange']!(listener);
    conditions.setOnline(false);
    conditions.setOnline(false);
    const { result } = await answerOf(abilities['getNetworkType']);
    expect(result['networkType']).toBe(off);
    conditions.setOnline(true);
    abilities['offNetworkStatusChange']!(listener);
    conditions.setOnline(false);
    expect(told).toEqual([
      { isConnected: false, networkType: off },
      { isConnected: true, networkType: on },
    ]);
  });

  it('tells of a picture of the screen, and may ask that it stays black', async () => {
    const conditions = new Conditions();
    const abilities = build(aDevice({ conditions })) as Record<string, Listening>;
    const listener = jest.fn();
    abilities['onUserCaptureScreen']!(listener);
    conditions.capture();
    abilities['offUserCaptureScreen']!();
    conditions.capture();
    expect(listener).toHaveBeenCalledTimes(1);
    await answerOf(abilities['setVisualEffectOnCapture'], { visualEffect: 'hidden' });
    expect(conditions.hidesCapture).toBe(true);
    await answerOf(abilities['setVisualEffectOnCapture'], { visualEffect: 'none' });
    expect(conditions.hidesCapture).toBe(false);
  });
});

describe('a recording of the screen', () => {
  it('is told by WeChat alone, as a change and as a state', async () => {
    const conditions = new Conditions();
    const wx = wechatAbilities(aDevice({ conditions })) as Record<string, Listening>;
    const listener = jest.fn();
    wx['onScreenRecordingStateChanged']!(listener);
    conditions.setRecording(true);
    const { result } = await answerOf(wx['getScreenRecordingState']);
    expect(result).toMatchObject({ state: 'on' });
    conditions.setRecording(false);
    expect(listener.mock.calls).toEqual([[{ state: 'start' }], [{ state: 'stop' }]]);
    expect(alipayAbilities(aDevice())).not.toHaveProperty('onScreenRecordingStateChanged');
  });
});

describe('the conditions of a phone', () => {
  it('outlive a reload, and a program that starts hears nothing of the one before', () => {
    const backing = aStorage();
    const conditions = new Conditions(backing);
    const listener = jest.fn();
    conditions.onNetwork.on(listener);
    conditions.forgetProgram();
    conditions.setOnline(false);
    conditions.setClock(-7);
    expect(listener).not.toHaveBeenCalled();
    expect(new Conditions(backing)).toMatchObject({ isOnline: false, clockMinutes: -7 });
  });

  it('let nothing through without a network', async () => {
    const conditions = new Conditions();
    const work = jest.fn(() => Promise.resolve('there'));
    await expect(throughNetwork(conditions, work)).resolves.toBe('there');
    conditions.setOnline(false);
    await expect(throughNetwork(conditions, work)).rejects.toThrow('net::ERR');
    expect(work).toHaveBeenCalledTimes(1);
  });
});

describe('the date of a phone whose clock is wrong', () => {
  it('is wrong for now and right for a time that is named', () => {
    const minute = 60_000;
    const Shifted = phoneDate(() => 10 * minute);
    const before = Date.now();
    expect(Math.round((Shifted.now() - before) / minute)).toBe(10);
    expect(Math.round((new Shifted().getTime() - before) / minute)).toBe(10);
    expect(new Shifted(5).getTime()).toBe(5);
    expect(new Shifted() instanceof Shifted).toBe(true);
    expect(new Shifted() instanceof Date).toBe(true);
    expect(Shifted.UTC(2026, 0, 1)).toBe(Date.UTC(2026, 0, 1));
  });
});
