import { network as alipay } from '@/platform/network/index.alipay';
import { network as h5 } from '@/platform/network/index.h5';
import { network as weapp } from '@/platform/network/index.weapp';
import { installGlobal, installPage, removeBrowser } from './kit/browser';
import { installVendor, removeVendors } from './kit/vendor';

type Listener = (told: { isConnected: boolean }) => void;

/** A vendor's network; its changes reach whoever listens. */
function vendor(global: 'wx' | 'my'): (isOnline: boolean) => void {
  const listeners = new Set<Listener>();
  installVendor(global, {
    onNetworkStatusChange: (listener: Listener) => void listeners.add(listener),
    offNetworkStatusChange: (listener: Listener) => void listeners.delete(listener),
  });
  return (isConnected) => listeners.forEach((listener) => listener({ isConnected }));
}

/** A browser's network: the navigator knows it, the window tells that it changed. */
function browser(): (isOnline: boolean) => void {
  const window = installPage();
  const navigator = { onLine: true };
  installGlobal('navigator', navigator);
  return (isOnline) => {
    navigator.onLine = isOnline;
    window.dispatchEvent(new Event(isOnline ? 'online' : 'offline'));
  };
}

const cases = {
  wechat: { port: weapp, install: () => vendor('wx') },
  alipay: { port: alipay, install: () => vendor('my') },
  browser: { port: h5, install: browser },
};

afterEach(() => {
  removeVendors();
  removeBrowser();
});

describe.each(Object.entries(cases))('the network on %s', (_name, { port, install }) => {
  it('tells when it goes and when it is back, and nothing before', () => {
    const change = install();
    const told: boolean[] = [];
    port.watch((isOnline) => told.push(isOnline));
    expect(told).toEqual([]);
    change(false);
    change(true);
    expect(told).toEqual([false, true]);
  });

  it('tells nothing more once nobody listens, stopped once or twice', () => {
    const change = install();
    const told: boolean[] = [];
    const stop = port.watch((isOnline) => told.push(isOnline));
    stop();
    stop();
    change(false);
    expect(told).toEqual([]);
  });

  it('tells the others when one has stopped', () => {
    const change = install();
    const told: boolean[] = [];
    const stop = port.watch(() => undefined);
    port.watch((isOnline) => told.push(isOnline));
    stop();
    change(false);
    expect(told).toEqual([false]);
  });
});
