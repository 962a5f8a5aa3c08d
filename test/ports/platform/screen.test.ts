import { screen as alipay } from '@/platform/screen/index.alipay';
import { screen as weapp } from '@/platform/screen/index.weapp';
import { installVendor, removeVendors } from './kit/vendor';

interface Phone {
  brightness: number;
  keepOn: boolean;
}
type Options = Record<string, unknown> & { success?: (reply: object) => void };

/** Both vendors' screen calls, over one phone; reading answers later when `later` is given. */
function abilities(phone: Phone, word: 'value' | 'brightness', later?: (() => void)[]) {
  return {
    getScreenBrightness: ({ success }: Options) => {
      const answer = () => success?.({ [word]: phone.brightness });
      if (later) later.push(answer);
      else answer();
    },
    setScreenBrightness: (options: Options) => {
      phone.brightness = options[word] as number;
    },
    setKeepScreenOn: ({ keepScreenOn }: Options) => {
      phone.keepOn = keepScreenOn === true;
    },
  };
}

const cases = {
  wechat: { port: weapp, global: 'wx', word: 'value' },
  alipay: { port: alipay, global: 'my', word: 'brightness' },
} as const;

afterEach(removeVendors);

describe.each(Object.entries(cases))('the screen on %s', (_name, { port, global, word }) => {
  it('is bright and stays on while held, and as it was afterwards', () => {
    const phone = { brightness: 0.3, keepOn: false };
    installVendor(global, abilities(phone, word));
    const release = port.hold();
    expect(phone).toEqual({ brightness: 1, keepOn: true });
    release();
    expect(phone).toEqual({ brightness: 0.3, keepOn: false });
  });

  it('undoes nothing twice', () => {
    const phone = { brightness: 0.3, keepOn: false };
    installVendor(global, abilities(phone, word));
    const release = port.hold();
    release();
    phone.brightness = 0.8;
    release();
    expect(phone.brightness).toBe(0.8);
  });

  it('leaves the brightness alone when it is told only after the page has gone', () => {
    const phone = { brightness: 0.3, keepOn: false };
    const later: (() => void)[] = [];
    installVendor(global, abilities(phone, word, later));
    port.hold()();
    later.forEach((answer) => answer());
    expect(phone).toEqual({ brightness: 0.3, keepOn: false });
  });
});
