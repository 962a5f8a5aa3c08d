import { abilityProxy } from '../../../host/phone/runtime/ability-proxy';
import { Recorder } from '../../../host/phone/runtime/record';

function aProxy() {
  const recorder = new Recorder();
  const wx = abilityProxy({ login: () => 'yes' }, 'wx', (name) => recorder.lacks(name));
  return { recorder, wx };
}

describe('an ability the phone lacks', () => {
  it('reads as undefined and is noted once', () => {
    const { recorder, wx } = aProxy();
    expect(wx['chooseInvoice']).toBeUndefined();
    expect(wx['chooseInvoice']).toBeUndefined();
    expect(recorder.missing).toEqual(['wx.chooseInvoice']);
  });

  it('is not confused with one that is there, or that the program added', () => {
    const { recorder, wx } = aProxy();
    expect((wx['login'] as () => string)()).toBe('yes');
    wx['webpackJsonp'] = [];
    wx['own'] = 1;
    expect([wx['webpackJsonp'], wx['own']]).toEqual([[], 1]);
    expect(recorder.missing).toEqual([]);
  });

  it('is not noted for what runtimes look up on any object', async () => {
    const { recorder, wx } = aProxy();
    await Promise.resolve(wx);
    JSON.stringify(wx);
    void [wx['webpackJsonp'], wx['cloud'], wx['env'], Object.keys(wx), `${typeof wx}`];
    expect(recorder.missing).toEqual([]);
  });

  it('shows the program exactly the abilities of the phone', () => {
    expect(Object.keys(aProxy().wx)).toEqual(['login']);
    expect(Object.hasOwn(aProxy().wx, 'login')).toBe(true);
  });
});

describe('faults of the mini-program', () => {
  it('are noted from its console, and its other words are not', () => {
    const recorder = new Recorder();
    const said: unknown[] = [];
    const real = { ...console, error: (...args: unknown[]) => said.push(args), log: () => 0 };
    const seen = recorder.console(real);
    seen.log?.('fine');
    seen.error?.('broken', { a: 1 });
    expect(recorder.errors).toEqual(['broken {"a":1}']);
    expect(said).toEqual([['broken', { a: 1 }]]);
  });

  it('tell whoever watches', () => {
    const recorder = new Recorder();
    let told = 0;
    recorder.onChange(() => (told += 1));
    recorder.fault(new Error('x'));
    recorder.lacks('wx.a');
    recorder.lacks('wx.a');
    expect(told).toBe(2);
    expect(recorder.errors[0]).toContain('Error: x');
  });
});
