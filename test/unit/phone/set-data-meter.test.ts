import { meterSetData } from '../../../host/phone/runtime/set-data-meter';

function aPage() {
  const set: { data: object; done: (() => void) | undefined }[] = [];
  const prototype = {
    setData(data: object, done?: () => void) {
      set.push({ data, done });
    },
  };
  return { prototype, set };
}

describe('the setData meter', () => {
  it('counts UTF-8 bytes and names the paths', () => {
    const { prototype } = aPage();
    const notes: unknown[] = [];
    meterSetData(prototype, (entry) => notes.push(entry));
    prototype.setData({ 'root.cn.[0].v': '医' });
    // {"root.cn.[0].v":"医"} is 21 characters, of which one takes three bytes.
    expect(notes).toEqual([{ bytes: 23, keys: ['root.cn.[0].v'] }]);
  });

  it('lets through what JSON lets through, as a copy', () => {
    const { prototype, set } = aPage();
    meterSetData(prototype, () => undefined);
    const inner = { kept: 1, lost: undefined, call: () => 1 };
    prototype.setData({ inner });
    expect(set[0]?.data).toEqual({ inner: { kept: 1 } });
    inner.kept = 2;
    expect(set[0]?.data).toEqual({ inner: { kept: 1 } });
  });

  it('hands on the callback and can be taken off again', () => {
    const { prototype, set } = aPage();
    const notes: unknown[] = [];
    const takeOff = meterSetData(prototype, (entry) => notes.push(entry));
    const done = () => undefined;
    prototype.setData({ a: 1 }, done);
    expect(set[0]?.done).toBe(done);
    takeOff();
    prototype.setData({ a: 2 });
    expect(notes).toHaveLength(1);
    expect(set).toHaveLength(2);
  });
});
