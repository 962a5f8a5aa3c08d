import { storage as alipay } from '@/platform/storage/index.alipay';
import { storage as h5 } from '@/platform/storage/index.h5';
import { storage as weapp } from '@/platform/storage/index.weapp';
import { installPage, removeBrowser } from './kit/browser';
import { installVendor, removeVendors } from './kit/vendor';

const kept = new Map<string, unknown>();
const full = () => {
  throw new Error('storage is full');
};

/** The two vendors' stores: WeChat takes a key, Alipay an object. */
const stores = {
  wechat: {
    port: weapp,
    install: () =>
      installVendor('wx', {
        getStorageSync: (key: string) => kept.get(key) ?? '',
        setStorageSync: (key: string, value: unknown) => kept.set(key, value),
        removeStorageSync: (key: string) => kept.delete(key),
      }),
    breakIt: () =>
      installVendor('wx', { getStorageSync: full, setStorageSync: full, removeStorageSync: full }),
  },
  alipay: {
    port: alipay,
    install: () =>
      installVendor('my', {
        getStorageSync: ({ key }: { key: string }) => ({ data: kept.get(key) ?? null }),
        setStorageSync: ({ key, data }: { key: string; data: unknown }) => kept.set(key, data),
        removeStorageSync: ({ key }: { key: string }) => kept.delete(key),
      }),
    breakIt: () =>
      installVendor('my', { getStorageSync: full, setStorageSync: full, removeStorageSync: full }),
  },
  // A browser's own stores are for nobody: whoever asks for one breaks.
  browser: { port: h5, install: withoutStores, breakIt: withoutStores },
};

function withoutStores(): void {
  const page = installPage();
  for (const name of ['localStorage', 'sessionStorage', 'indexedDB'])
    Object.defineProperty(page, name, { get: full });
}

beforeEach(() => kept.clear());
afterEach(() => {
  removeVendors();
  removeBrowser();
});

describe.each(Object.entries(stores))('storage on %s', (_name, { port, install, breakIt }) => {
  it('keeps a text, replaces it and forgets it', () => {
    install();
    expect(port.read('session')).toBeNull();
    port.write('session', 'a');
    port.write('session', 'b');
    expect(port.read('session')).toBe('b');
    port.remove('session');
    expect(port.read('session')).toBeNull();
  });

  it('stops nobody when the store is broken', () => {
    breakIt();
    expect(() => {
      port.write('session', 'a');
      port.remove('session');
    }).not.toThrow();
    expect(port.read('session')).toBeNull();
  });
});

it('keeps nothing in a browser once the page has gone, for the app’s user may change', async () => {
  withoutStores();
  h5.write('session', 'a');
  await jest.isolateModulesAsync(async () => {
    const { storage } = await import('@/platform/storage/index.h5');
    expect(storage.read('session')).toBeNull();
  });
  expect(h5.read('session')).toBe('a');
});
