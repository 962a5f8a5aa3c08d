import { capture as alipay } from '@/platform/capture/index.alipay';
import { capture as h5 } from '@/platform/capture/index.h5';
import { capture as weapp } from '@/platform/capture/index.weapp';
import type { CaptureEvent } from '@/platform/capture/port';
import { installVendor, removeVendors } from './kit/vendor';

type Listener = (told: { state?: string }) => void;

/** A phone whose screen is pictured and recorded; the vendor's calls work on it. */
interface Phone {
  effect: string;
  recording: 'on' | 'off';
  readonly pictures: Set<Listener>;
  readonly recordings: Set<Listener>;
  /** What waits to be answered about a recording under way. */
  readonly asked: (() => void)[];
}

const aPhone = (): Phone => ({
  effect: 'none',
  recording: 'off',
  pictures: new Set(),
  recordings: new Set(),
  asked: [],
});

const effects = (phone: Phone) => ({
  setVisualEffectOnCapture: (options: { visualEffect: string }) => {
    phone.effect = options.visualEffect;
  },
});
const pictures = (phone: Phone) => ({
  onUserCaptureScreen: (listener: Listener) => void phone.pictures.add(listener),
  offUserCaptureScreen: (listener: Listener) => void phone.pictures.delete(listener),
});
const recordings = (phone: Phone) => ({
  onScreenRecordingStateChanged: (listener: Listener) => void phone.recordings.add(listener),
  offScreenRecordingStateChanged: (listener: Listener) => void phone.recordings.delete(listener),
  getScreenRecordingState: ({ success }: { success: Listener }) =>
    void phone.asked.push(() => success({ state: phone.recording })),
});

const record = (phone: Phone, state: 'start' | 'stop') =>
  phone.recordings.forEach((listener) => listener({ state }));
const picture = (phone: Phone) => phone.pictures.forEach((listener) => listener({}));
const answer = (phone: Phone) => phone.asked.forEach((one) => one());

/** Guards through a port, and keeps what it tells. */
function guarded(port: typeof weapp) {
  const told: CaptureEvent[] = [];
  return { told, unguard: port.guard((event) => told.push(event)) };
}

const cases = {
  wechat: { port: weapp, global: 'wx' },
  alipay: { port: alipay, global: 'my' },
} as const;

afterEach(removeVendors);

describe.each(Object.entries(cases))('pictures of the screen on %s', (_name, given) => {
  const { port, global } = given;
  it('are black and told of while guarded, and neither afterwards', () => {
    const phone = aPhone();
    installVendor(global, { ...effects(phone), ...pictures(phone) });
    const { told, unguard } = guarded(port);
    expect(phone.effect).toBe('hidden');
    picture(phone);
    expect(told).toEqual(['screenshot']);
    unguard();
    picture(phone);
    expect(phone.effect).toBe('none');
    expect(told).toEqual(['screenshot']);
  });

  it('stay black for the next page when the guard is taken away twice', () => {
    const phone = aPhone();
    installVendor(global, { ...effects(phone), ...pictures(phone) });
    const { unguard } = guarded(port);
    unguard();
    guarded(port);
    unguard();
    expect(phone.effect).toBe('hidden');
    expect(phone.pictures.size).toBe(1);
  });
});

describe('recordings of the screen on wechat', () => {
  const install = () => {
    const phone = aPhone();
    installVendor('wx', { ...effects(phone), ...pictures(phone), ...recordings(phone) });
    return phone;
  };

  it('are told of as they start and end', () => {
    const phone = install();
    const { told, unguard } = guarded(weapp);
    record(phone, 'start');
    record(phone, 'stop');
    unguard();
    record(phone, 'start');
    expect(told).toEqual(['recording', 'recordingEnded']);
  });

  it.each([
    ['on', ['recording']],
    ['off', []],
  ] as const)('that are %s already are told as %j', (recording, expected) => {
    const phone = install();
    phone.recording = recording;
    const { told } = guarded(weapp);
    answer(phone);
    expect(told).toEqual(expected);
  });

  it('are told to nobody when the answer comes after the page has gone', () => {
    const phone = install();
    phone.recording = 'on';
    const { told, unguard } = guarded(weapp);
    unguard();
    answer(phone);
    expect(told).toEqual([]);
  });
});

describe('the screen on an older alipay', () => {
  it('is not kept black, but its pictures are told of', () => {
    const phone = aPhone();
    installVendor('my', pictures(phone));
    const { told, unguard } = guarded(alipay);
    picture(phone);
    unguard();
    expect(told).toEqual(['screenshot']);
  });
});

describe('the screen in a browser', () => {
  it('is guarded by nothing, and nothing is told', () => {
    const { told, unguard } = guarded(h5);
    unguard();
    unguard();
    expect(told).toEqual([]);
  });
});
