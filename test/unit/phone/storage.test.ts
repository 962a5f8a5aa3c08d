import { browserStore } from '../../../host/phone/abilities/storage';
import { aStorage } from './a-device';

describe('storage of a mini-program', () => {
  it('is kept apart by platform and person, and outlives the program', () => {
    const backing = aStorage();
    browserStore('wechat.li', backing).write('token', 'a');
    expect(browserStore('wechat.li', backing).read('token')).toBe('a');
    expect(browserStore('wechat.wang', backing).has('token')).toBe(false);
    expect(browserStore('alipay.li', backing).has('token')).toBe(false);
  });

  it('clears its own keys and no others', () => {
    const backing = aStorage();
    backing.setItem('foreign', '1');
    const mine = browserStore('wechat.li', backing);
    const other = browserStore('alipay.li', backing);
    mine.write('a', 1);
    mine.write('b', 2);
    other.write('a', 3);
    mine.clear();
    expect(mine.keys()).toEqual([]);
    expect(other.keys()).toEqual(['a']);
    expect(backing.getItem('foreign')).toBe('1');
  });

  it('keeps null and undefined apart from a missing key', () => {
    const store = browserStore('wechat.li', aStorage());
    store.write('nothing', undefined);
    expect([store.has('nothing'), store.read('nothing')]).toEqual([true, null]);
    expect([store.has('gone'), store.read('gone')]).toEqual([false, undefined]);
  });
});
