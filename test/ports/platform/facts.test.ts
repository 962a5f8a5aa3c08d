import { safeParse } from 'valibot';
import { signInRequest } from '@contract/schema/activation';
import { canvas as alipayCanvas } from '@/platform/canvas/index.alipay';
import { canvas as h5Canvas } from '@/platform/canvas/index.h5';
import { canvas as weappCanvas } from '@/platform/canvas/index.weapp';
import { device as alipayDevice } from '@/platform/device/index.alipay';
import { device as h5Device } from '@/platform/device/index.h5';
import { device as weappDevice } from '@/platform/device/index.weapp';
import { installGlobal, installPage, removeBrowser } from './kit/browser';
import { installVendor, removeVendors } from './kit/vendor';

const size = { windowWidth: 390, pixelRatio: 3 };

/** A phone with a text scale, in each vendor's words. */
const devices = {
  wechat: {
    device: weappDevice,
    install: (scale?: number) =>
      installVendor('wx', {
        getWindowInfo: () => size,
        getAppBaseInfo: () => (scale === undefined ? {} : { fontSizeScaleFactor: scale }),
      }),
  },
  alipay: {
    device: alipayDevice,
    install: (scale?: number) =>
      installVendor('my', {
        getSystemInfoSync: () => ({
          ...size,
          ...(scale === undefined ? {} : { fontSizeSetting: 16 * scale }),
        }),
      }),
  },
  browser: {
    device: h5Device,
    install: (scale?: number) =>
      installPage({ search: scale === undefined ? '' : `?fontScale=${scale}` }),
  },
};

type Found = (attempt: number) => object | null;

/** The words of the mini-programs' own query. */
const vendorQuery = (global: 'wx' | 'my') => (found: Found) => {
  const asked: string[] = [];
  const query = {
    select: (selector: string) => {
      asked.push(selector);
      return { node: () => query };
    },
    exec: (done: (found: unknown[]) => void) => done([{ node: found(asked.length) }]),
  };
  installVendor(global, { createSelectorQuery: () => query });
  return asked;
};

const seen = { getClientRects: () => [{}] };
const unseen = { getClientRects: () => [] };

/** A document whose canvases come when they are laid out; those of the pages below are there and unseen. */
const documentQuery = (found: Found) => {
  const asked: string[] = [];
  const querySelectorAll = (selector: string) => {
    asked.push(selector.replace(/^canvas/, ''));
    const node = found(asked.length);
    return [unseen, ...(node ? [Object.assign(node, seen)] : []), unseen];
  };
  installPage();
  installGlobal('document', { querySelectorAll });
  return asked;
};

const canvases = {
  wechat: { canvas: weappCanvas, install: vendorQuery('wx') },
  alipay: { canvas: alipayCanvas, install: vendorQuery('my') },
  browser: { canvas: h5Canvas, install: documentQuery },
} as const;

afterEach(() => {
  removeVendors();
  removeBrowser();
});

describe.each(Object.entries(devices))('facts of the phone on %s', (_name, { device, install }) => {
  it.each([
    [undefined, 1],
    [1.4, 1.4],
    [0.8, 1],
    [3, 2],
    [Number.NaN, 1],
  ])('takes a text scale of %p for %p', (scale, fontScale) => {
    install(scale);
    expect(device.facts()).toEqual({ ...size, fontScale });
  });
});

/** A phone that names its model, in each vendor's words. */
const models = {
  wechat: {
    device: weappDevice,
    install: (model?: string) => installVendor('wx', { getDeviceInfo: () => ({ model }) }),
  },
  alipay: {
    device: alipayDevice,
    install: (model?: string) => installVendor('my', { getSystemInfoSync: () => ({ model }) }),
  },
};

describe.each(Object.entries(models))(
  'the model of the phone on %s',
  (_name, { device, install }) => {
    it.each([
      ['iPhone 15 Pro Max<iPhone16,2>', 'iPhone 15 Pro Max iPhone16 2'],
      ['沙箱手机 W1', '沙箱手机 W1'],
      ['x'.repeat(90), 'x'.repeat(40)],
      ['unknown', null],
      ['<>', null],
      [undefined, null],
    ])('takes %p for %p', (given, model) => {
      install(given);
      expect(device.model()).toBe(model);
      if (model !== null)
        expect(safeParse(signInRequest, { channel: 'wechat', device: model }).success).toBe(true);
    });

    it('is unknown on an old WeChat, and in a browser', () => {
      installVendor('wx', {});
      expect(weappDevice.model()).toBeNull();
      expect(h5Device.model()).toBeNull();
    });
  },
);

describe.each(Object.entries(canvases))('a canvas on %s', (_name, { canvas, install }) => {
  it('is asked for again until the page has laid it out', async () => {
    const node = { width: 1, height: 1 };
    const asked = install((attempt) => (attempt < 3 ? null : node));
    expect(await canvas.find('code-canvas')).toBe(node);
    expect(asked).toEqual(['#code-canvas', '#code-canvas', '#code-canvas']);
  });

  it('is given up after a second', async () => {
    install(() => null);
    expect(await canvas.find('code-canvas')).toBeNull();
  });
});

it('takes the canvas of the page on top in a browser, where two pages have one of that name', async () => {
  const [below, onTop] = [{ ...seen }, { ...seen }];
  installPage();
  installGlobal('document', { querySelectorAll: () => [below, onTop] });
  expect(await h5Canvas.find('code-canvas')).toBe(onTop);
});
