import { consoleLog } from '@core/adapters/console-log';
import { keysFrom, parseKeys, settingsFrom } from '@core/adapters/environment';
import { rememberInstitutions } from '@core/adapters/memory/remembered-institutions';
import { createTokenBucket } from '@core/adapters/memory/token-bucket';
import { absentServices } from '@core/adapters/absent/services';
import { createIds } from '@core/adapters/sm';
import { vendorFaults } from '@core/adapters/vendor/vendor-faults';
import { defaultSettings } from '@core/domain/settings';
import type { Institution, Institutions } from '@core/ports/store/institutions';
import { anInstitution } from '../../../fixtures/signing';
import { aClock } from '../../../ports/cloud/movable-clock';

describe('the token bucket', () => {
  it('lets a burst through, then as many as fill again, per caller', () => {
    const clock = aClock();
    const bucket = createTokenBucket(clock, { burst: 3, perSecond: 2 });
    expect([1, 2, 3, 4].map(() => bucket.take('a'))).toEqual([null, null, null, 500]);
    expect(bucket.take('b')).toBeNull();
    clock.pass(499);
    expect(bucket.take('a')).toBeLessThanOrEqual(2);
    clock.pass(1);
    expect(bucket.take('a')).toBeNull();
    clock.pass(60_000);
    expect([1, 2, 3, 4].map(() => bucket.take('a'))).toEqual([null, null, null, 500]);
  });

  it('takes nothing from a caller when the clock is set back', () => {
    const clock = aClock();
    const bucket = createTokenBucket(clock, { burst: 3, perSecond: 1 });
    expect(bucket.take('a')).toBeNull();
    clock.pass(-60_000);
    expect(['a', 'a', 'a'].map((caller) => bucket.take(caller))).toEqual([null, null, 1000]);
  });

  it('forgets the quietest when too many callers come', () => {
    const bucket = createTokenBucket(aClock(), { burst: 1, perSecond: 1 });
    expect(bucket.take('first')).toBeNull();
    expect(bucket.take('first')).toBe(1000);
    for (let n = 0; n < 50_000; n += 1) bucket.take(`caller ${n}`);
    expect(bucket.take('first')).toBeNull();
  });
});

describe('what the operators hear of a vendor', () => {
  it('is the call, the vendor’s code and a fault number, and no message', () => {
    const said: string[] = [];
    const spy = jest
      .spyOn(console, 'error')
      .mockImplementation((line: unknown) => void said.push(String(line)));
    vendorFaults({ log: consoleLog, ids: createIds() })('wechat /sns/jscode2session', '40013');
    spy.mockRestore();
    const line = JSON.parse(said[0] ?? '') as Record<string, string>;
    expect(line).toMatchObject({ level: 'error', verb: 'wechat /sns/jscode2session' });
    expect(line['where']).toMatch(/^VendorFault 40013 /);
    expect(line['faultId']).toMatch(/^fault_/);
    expect(said[0]).not.toContain('did not do');
  });
});

describe('the environment', () => {
  const hex = 'ab'.repeat(32);
  it('gives keys in their order, and says which variable is wrong', () => {
    expect(parseKeys('K', `1:${hex},2:${hex}`).map(({ id }) => id)).toEqual([1, 2]);
    for (const text of [undefined, '', hex, `1:${hex.slice(2)}`, `1:${hex},`, `x:${hex}`])
      expect(() => parseKeys('K', text)).toThrow(/^K must be/);
    const all = { YIMA_CODE_KEYS: `1:${hex}`, YIMA_VAULT_KEYS: `1:${hex}`, YIMA_PEPPER: hex };
    expect(keysFrom(all).pepper).toHaveLength(32);
    expect(() => keysFrom({ ...all, YIMA_PEPPER: 'short' })).toThrow('YIMA_PEPPER');
  });

  it('lays settings over the defaults and takes no unknown or crooked one', () => {
    expect(settingsFrom({})).toBe(defaultSettings);
    const changed = settingsFrom({ YIMA_SETTINGS: '{"codeValidMs":30000}' });
    expect(changed).toEqual({ ...defaultSettings, codeValidMs: 30_000 });
    for (const text of ['{"codeValidMS":1}', '{"codeValidMs":"1"}', '{"codeValidMs":-1}', 'x'])
      expect(() => settingsFrom({ YIMA_SETTINGS: text })).toThrow('YIMA_SETTINGS');
  });
});

describe('remembered institutions', () => {
  const one: Institution = anInstitution({ code: 'H1' });
  const counting = () => {
    const asked: string[] = [];
    const institutions = {
      find: (code: string) => {
        asked.push(code);
        if (code === 'broken') return Promise.reject(new Error('store down'));
        return Promise.resolve(code === one.code ? one : null);
      },
      accessOf: () => Promise.resolve(null),
    } as unknown as Institutions;
    return { asked, institutions };
  };

  it('are asked for once in half a minute, also by many at once', async () => {
    const clock = aClock();
    const { asked, institutions } = counting();
    const remembered = rememberInstitutions(institutions, clock);
    await Promise.all([remembered.find('H1'), remembered.find('H1')]);
    clock.pass(29_999);
    expect(await remembered.find('H1')).toBe(one);
    expect(asked).toEqual(['H1']);
    clock.pass(1);
    await remembered.find('H1');
    expect(asked).toEqual(['H1', 'H1']);
  });

  it('are asked for again after nothing was found or the store was down', async () => {
    const { asked, institutions } = counting();
    const remembered = rememberInstitutions(institutions, aClock());
    expect(await remembered.find('H2')).toBeNull();
    expect(await remembered.find('H2')).toBeNull();
    await expect(remembered.find('broken')).rejects.toThrow('store down');
    await expect(remembered.find('broken')).rejects.toThrow('store down');
    expect(asked).toEqual(['H2', 'H2', 'broken', 'broken']);
  });
});

describe('absent services', () => {
  it('each say no in their own words', async () => {
    const { signIn, realName, face, insuredBase, catalogue, sms, payCode } = absentServices;
    const never = null as never;
    const replies = await Promise.all([
      signIn.exchange('wechat', 'x'),
      realName.redeem(never),
      face.begin(never),
      face.outcome(never),
      insuredBase.find(never),
      insuredBase.findByNumber(never),
      insuredBase.findByCard(never),
      sms.send(never),
      payCode.params('x'),
    ]);
    expect(replies.map((reply) => (reply.ok ? 'yes' : reply.problem.code))).toEqual([
      'SERVICE_UNAVAILABLE',
      'REAL_NAME_DOWN',
      'FACE_DOWN',
      'FACE_DOWN',
      'INSURED_BASE_DOWN',
      'INSURED_BASE_DOWN',
      'INSURED_BASE_DOWN',
      'SMS_DOWN',
      'PAY_CODE_UNAVAILABLE',
    ]);
    expect(await catalogue.itemOf('XJ01CAA040E001010199001')).toBeNull();
  });
});
