import { screen as alipay } from '@/platform/screen/index.alipay';
import { screen as h5 } from '@/platform/screen/index.h5';
import { screen as weapp } from '@/platform/screen/index.weapp';
import {
  installEmbedded,
  installPage,
  no,
  pagesOrigin,
  removeBrowser,
  tell,
  yes,
} from './kit/browser';
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

/** An app that holds its own screen as it is asked; a reading waits when `later` is given. */
function app(phone: Phone, later?: (() => void)[]): void {
  const page = installPage();
  const parent = {
    postMessage: ({ id, ask, with: given }: Question) => {
      if (ask === 'keepScreenOn') phone.keepOn = given.on === true;
      if (typeof given.value === 'number') phone.brightness = given.value;
      const answer = () =>
        tell(page, {
          data: { yima: 1, id, ...yes({ value: phone.brightness }) },
          origin: pagesOrigin,
          source: parent,
        });
      if (later && ask === 'brightness') later.push(answer);
      else answer();
    },
  };
  page.parent = parent;
}

interface Question {
  readonly id: string;
  readonly ask: string;
  readonly with: { readonly on?: boolean; readonly value?: number };
}

const vendor =
  (global: 'wx' | 'my', word: 'value' | 'brightness') => (phone: Phone, later?: (() => void)[]) =>
    installVendor(global, abilities(phone, word, later));

const cases = {
  wechat: { port: weapp, install: vendor('wx', 'value') },
  alipay: { port: alipay, install: vendor('my', 'brightness') },
  browser: { port: h5, install: app },
} as const;

/** An app's answers come back through messages, one turn later. */
const settle = () => new Promise((resolve) => setImmediate(resolve));

afterEach(() => {
  removeVendors();
  removeBrowser();
});

describe.each(Object.entries(cases))('the screen on %s', (_name, { port, install }) => {
  it('is bright and stays on while held, and as it was afterwards', async () => {
    const phone = { brightness: 0.3, keepOn: false };
    install(phone);
    const release = port.hold();
    await settle();
    expect(phone).toEqual({ brightness: 1, keepOn: true });
    release();
    await settle();
    expect(phone).toEqual({ brightness: 0.3, keepOn: false });
  });

  it('undoes nothing twice', async () => {
    const phone = { brightness: 0.3, keepOn: false };
    install(phone);
    const release = port.hold();
    await settle();
    release();
    await settle();
    phone.brightness = 0.8;
    release();
    await settle();
    expect(phone.brightness).toBe(0.8);
  });

  it('leaves the brightness alone when it is told only after the page has gone', async () => {
    const phone = { brightness: 0.3, keepOn: false };
    const later: (() => void)[] = [];
    install(phone, later);
    port.hold()();
    await settle();
    later.forEach((answer) => answer());
    await settle();
    expect(phone).toEqual({ brightness: 0.3, keepOn: false });
  });
});

describe('the screen in a browser', () => {
  it.each([
    ['an app that cannot', () => installEmbedded(() => no('unavailable'))],
    ['an app that tells nonsense', () => installEmbedded(() => yes({ value: 'bright' }))],
    ['no app', () => installPage()],
  ])('stays as it is with %s, and that is no fault', async (_case, install) => {
    install();
    const release = h5.hold();
    await settle();
    expect(release).not.toThrow();
    await settle();
  });
});
