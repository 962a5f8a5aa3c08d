import { randomUUID } from 'node:crypto';
import { openDoor } from '@core/door/door';
import { verbFor } from '@core/door/verb';
import { ok, refuse, type Result } from '@contract/result';
import * as v from 'valibot';
import { describeOnStores } from '../fixtures/databases';
import { aTown, noOf, signedIn, yes, type Town } from '../fixtures/town';

const from = { address: '127.0.0.1', platformSubject: null };

describeOnStores('the door', (open) => {
  let town: Town;
  let token: string;
  beforeAll(async () => {
    town = await aTown(open().pool);
    if (!town.vendor) throw new Error('No sandbox.');
    const { code } = yes(await town.vendor.login('wechat', 'zhang-wei'));
    token = yes(await town.as()('session', 'signIn', { channel: 'wechat', code })).token ?? '';
  }, 60_000);

  /** A door with one verb for holders that does what the test says. */
  const doorWith = (act: () => Promise<Result<unknown>>) => {
    const schema = v.strictObject({ requestId: v.optional(v.string()), x: v.optional(v.number()) });
    const door = openDoor('credential', { work: verbFor('holder')(schema, act) }, town.parts);
    return (body: unknown, as: string | undefined = token) =>
      door({ verb: 'work', body, ...(as === undefined ? {} : { token: as }) }, from);
  };

  it('carries a repeated request out once and answers it the same', async () => {
    let times = 0;
    const send = doorWith(() => Promise.resolve(ok((times += 1))));
    const requestId = randomUUID();
    expect(await send({ requestId })).toEqual(ok(1));
    expect(await send({ requestId })).toEqual(ok(1));
    expect(await send({ requestId: randomUUID() })).toEqual(ok(2));
    expect(times).toBe(2);
  });

  it('asks a simultaneous repeat to wait, and never does the work twice', async () => {
    let times = 0;
    let finish: (value: unknown) => void = () => undefined;
    const finished = new Promise((resolve) => (finish = resolve));
    const send = doorWith(async () => {
      times += 1;
      await finished;
      return ok('done');
    });
    const requestId = randomUUID();
    const first = send({ requestId });
    let second = await send({ requestId });
    for (let tries = 0; second.ok && tries < 50; tries += 1) second = await send({ requestId });
    expect(noOf(second)).toBe('STILL_WORKING');
    finish(null);
    expect(await first).toEqual(ok('done'));
    expect(await send({ requestId })).toEqual(ok('done'));
    expect(times).toBe(1);
  });

  it('keeps a final no, and lets a no that may become a yes be tried again', async () => {
    const passing = ['SMS_DOWN', 'SERVICE_UNAVAILABLE', 'SMS_TOO_SOON', 'SIGN_IN_FAILED'] as const;
    const replies = [...passing, 'PASSWORD_REPEATED' as const].map((code) => refuse(code));
    const send = doorWith(() => Promise.resolve(replies.shift() ?? ok('never reached')));
    const requestId = randomUUID();
    for (const code of passing) expect(noOf(await send({ requestId }))).toBe(code);
    expect(noOf(await send({ requestId }))).toBe('PASSWORD_REPEATED');
    expect(noOf(await send({ requestId }))).toBe('PASSWORD_REPEATED');
  });

  it('refuses the same key with another body', async () => {
    const send = doorWith(() => Promise.resolve(ok(null)));
    const requestId = randomUUID();
    yes(await send({ requestId, x: 1 }));
    expect(noOf(await send({ requestId, x: 2 }))).toBe('BAD_REQUEST');
  });

  it('frees a key whose process died, after half a minute', async () => {
    const key = { caller: 'acc', verb: 'f.v', requestId: randomUUID(), bodyKey: 'b' };
    const { replies } = town.parts.store;
    expect(await replies.claim(key, 1_000, 0)).toEqual({ kind: 'mine', fence: 1_000 });
    expect(await replies.claim(key, 2_000, 1_000)).toEqual({ kind: 'working' });
    expect(await replies.claim(key, 32_000, 1_001)).toEqual({ kind: 'mine', fence: 32_000 });
    expect(await replies.claim(key, 33_000, 3_000)).toEqual({ kind: 'working' });
    await replies.release(key, 1_000); // The first owner was only slow: the key is no more its own.
    await replies.keep(key, 1_000, 'late');
    expect(await replies.claim(key, 34_000, 3_000)).toEqual({ kind: 'working' });
    await replies.keep(key, 32_000, 'reply');
    expect(await replies.claim(key, 35_000, 3_000)).toEqual({ kind: 'done', reply: 'reply' });
  });

  it('turns a bug into a sentence with an id, and logs no word of its message', async () => {
    const lines: string[] = [];
    const log = jest.spyOn(console, 'error').mockImplementation((line: string) => {
      lines.push(line);
    });
    const send = doorWith(() => Promise.reject(new TypeError('张伟 110108198503129518')));
    const reply = await send({});
    log.mockRestore();
    expect(noOf(reply)).toBe('SERVICE_UNAVAILABLE');
    const faultId = reply.ok ? '' : String(reply.problem.detail?.['faultId']);
    expect(faultId).toMatch(/^fault_\w{22,}$/);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain(faultId);
    expect(lines[0]).toContain('TypeError');
    expect(lines[0]).not.toMatch(/张伟|1101/);
  });

  it('refuses unknown verbs, also those every object has', async () => {
    for (const verb of ['nothing', 'constructor', 'toString', '__proto__'])
      expect(noOf(await town.functions.credential({ verb, body: {} }, from))).toBe('UNKNOWN_VERB');
  });

  it('refuses a body beyond 16 KB, one that does not fit, and unknown fields', async () => {
    const send = doorWith(() => Promise.resolve(ok(null)));
    expect(noOf(await send({ requestId: 'a'.repeat(17_000) }))).toBe('TOO_LARGE');
    expect(noOf(await send({ x: 'one' }))).toBe('BAD_REQUEST');
    expect(noOf(await send({ y: 1 }))).toBe('BAD_REQUEST');
    expect(noOf(await send(null))).toBe('BAD_REQUEST');
  });

  it('asks for a session, a live one, of the right kind', async () => {
    const send = doorWith(() => Promise.resolve(ok(null)));
    expect(noOf(await send({}, ''))).toBe('SIGN_IN_REQUIRED');
    expect(noOf(await send({}, 'nonsense'))).toBe('SIGN_IN_REQUIRED');
    expect(noOf(await town.as(token)('gateway', 'recent', {}))).toBe('SIGN_IN_REQUIRED');
  });

  it('keeps a reply for its own caller, whoever else sends the same key', async () => {
    const schema = v.strictObject({ requestId: v.string() });
    const mine = verbFor('holder')(schema, (_, { accountId }) => Promise.resolve(ok(accountId)));
    const door = openDoor('credential', { work: mine }, town.parts);
    const event = { verb: 'work', body: { requestId: randomUUID() } };
    const other = { ...from, platformSubject: 'somebody else' };
    const first = yes(await door({ ...event, token }, from));
    const second = yes(await door(event, other));
    expect(first).toMatch(/./);
    expect(second).toMatch(/./);
    expect(second).not.toBe(first);
  });

  it('slides a phone’s session while it is used, and ends it when it is not', async () => {
    const call = await signedIn(town, 'alipay', 'li-guihua');
    const day = 86_400_000;
    for (let passed = 0; passed < 60; passed += 14) {
      town.clock.pass(14 * day);
      yes(await call('credential', 'home', {}));
    }
    town.clock.pass(30 * day);
    expect(noOf(await call('credential', 'home', {}))).toBe('SIGN_IN_REQUIRED');
  });

  it('believes the platform about who calls, and needs no token then', async () => {
    const inCloud = town.as(undefined, { platformSubject: 'openid-of-somebody' });
    const view = yes(await inCloud('session', 'signIn', { channel: 'wechat' }));
    expect(view.token).toBeNull();
    expect(yes(await inCloud('credential', 'home', {}))).toEqual({
      status: 'none',
      unfinished: null,
    });
    const noCode = await town.as()('session', 'signIn', { channel: 'wechat' });
    expect(noOf(noCode)).toBe('SIGN_IN_FAILED');
  });

  it('rolls everything back when the work of a transaction fails', async () => {
    const { store } = town.parts;
    const line = {
      event: 'code.read',
      outcome: 'ok',
      personId: null,
      actor: 'rolled back',
    } as const;
    const failing = store.transaction(async ({ audit }) => {
      await audit.record({ ...line, atMs: 1 });
      throw new Error('on purpose');
    });
    await expect(failing).rejects.toThrow('on purpose');
    const { rows } = await open().pool.query(`select 1 from audit where actor = 'rolled back'`);
    expect(rows).toEqual([]);
  });
});
