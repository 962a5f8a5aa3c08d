import { ok, refuse, type Result } from '@contract/result';
import type { ProblemCode } from '@contract/problem';
import { createNational } from '../../cloudfunctions/gateway/national';
import type { Transactions } from '../../cloudfunctions/gateway/fsi/dispatch';
import { transaction } from '../../cloudfunctions/gateway/fsi/transaction';
import { describeOnStores } from '../fixtures/databases';
import { aSoftware, type Heard, type Send, type Software, type Wire } from '../fixtures/software';
import { aTown, type Town } from '../fixtures/town';

const mac = '00-16-3E-00-00-01';
const signOn = (over: Wire = {}) => ({ signIn: { opter_no: 'o1', mac, ip: '10.0.0.8', ...over } });

describeOnStores('messages of institutions', (open) => {
  let town: Town;
  let acts: number;
  /** What the act says after it has written; null: yes. */
  let no: ProblemCode | Error | null;
  let tif: Software;
  let csb: Software;
  let faults: number;

  /** A sign-on that counts, and then does what the test wants. */
  const open9001: Transactions = {
    '9001': transaction('9001', 'writes', async ({ signIn }, { institution, nowMs, nouns }) => {
      acts += 1;
      const signNumber = String(acts).padStart(6, '0');
      const operatorNumber = signIn.opter_no;
      const key = { institutionCode: institution.code, operatorNumber, signNumber };
      await nouns.signOns.open(key, nowMs);
      if (no instanceof Error) throw no;
      const said: Result<never> | null = no === null ? null : refuse(no);
      return said ?? ok({ signinoutb: { sign_time: nowMs, sign_no: signNumber } });
    }),
  };

  beforeEach(async () => {
    await open().pool.query('truncate institution_message, sign_on, nonce, audit');
    town = await aTown(open().pool);
    [acts, no, faults] = [0, null, 0];
    const log = { fault: () => void (faults += 1) };
    const national = createNational({ ...town.parts, log }, open9001);
    const send: Send = (request) => national(request);
    tif = aSoftware(send, town.clock, 'tif');
    csb = aSoftware(send, town.clock, 'csb');
  });

  const told = ({ body }: Heard) => [body['infcode'], body['err_msg']];
  const done = async () => {
    const { rows } = await open().pool.query<{ sign_number: string }>(
      'select sign_number from sign_on order by 1',
    );
    return rows.map((row) => row.sign_number);
  };
  const outcomes = async () => {
    const { rows } = await open().pool.query<{ outcome: string }>(
      `select outcome from audit where event = 'institution.acted' order by at_ms, audit_id`,
    );
    return rows.map(({ outcome }) => outcome);
  };

  it('are done once: a repeat gets the very same text, also days later', async () => {
    const message = tif.message('9001', signOn());
    const first = await tif.post(message);
    expect(told(first)).toEqual([0, 'success']);
    for (const passed of [0, 1_000, 3 * 86_400_000]) {
      town.clock.pass(passed);
      expect(JSON.stringify(await tif.post(message))).toBe(JSON.stringify(first));
    }
    expect([acts, await done(), await outcomes()]).toEqual([1, ['000001'], ['ok']]);
  });

  it('are the same in whatever clothes the same content comes', async () => {
    const message = tif.message('9001', signOn({ opter_no: '7' }));
    const first = await tif.post(message);
    const others: Wire[] = [
      { ...message, input: signOn({ opter_no: 7, somethingNew: 1 }) },
      { ...message, input: { signIn: [{ ip: '10.0.0.8 ', mac, opter_no: '7' }] } },
      { ...message, input: JSON.stringify(signOn({ opter_no: '7' })) },
      { ...message, infno: 9001, opter: 'another', inf_time: '', sign_no: null },
    ];
    const path = '/fsi/api/signInSignOutService/signIn';
    for (const other of others)
      expect(JSON.stringify(await tif.post(other, { path }))).toBe(JSON.stringify(first));
    expect(acts).toBe(1);
  });

  it('are refused when the number was used for something else, and the first stands', async () => {
    const message = tif.message('9001', signOn());
    const first = await tif.post(message);
    town.clock.pass(1);
    const other = await tif.post({ ...message, input: signOn({ opter_no: 'o2' }) });
    expect(told(other)).toEqual([-2, 'FSI-报文ID已被其他内容使用[500409]']);
    expect(JSON.stringify(await tif.post(message))).toBe(JSON.stringify(first));
    expect([acts, await done()]).toEqual([1, ['000001']]);
    expect(await outcomes()).toEqual(['ok', 'MESSAGE_NUMBER_USED']);
  });

  it('have numbers of their own in each institution', async () => {
    const msgid = 'the-same-number';
    for (const software of [tif, csb])
      expect(told(await software.post(software.message('9001', signOn(), { msgid })))[0]).toBe(0);
    expect(await done()).toEqual(['000001', '000002']);
  });

  it('are done once when ten come at the same instant, and all ten hear the same', async () => {
    const message = tif.message('9001', signOn());
    const heard = await Promise.all(Array.from({ length: 10 }, () => tif.post(message)));
    expect(new Set(heard.map((one) => JSON.stringify(one))).size).toBe(1);
    expect(told(heard[0] as Heard)).toEqual([0, 'success']);
    expect([acts, await done(), await outcomes()]).toEqual([1, ['000001'], ['ok']]);
  });

  it('are one of two when two contents race for a number', async () => {
    const message = tif.message('9001', signOn());
    const heard = await Promise.all(
      Array.from({ length: 10 }, (_, n) =>
        tif.post({ ...message, input: signOn({ opter_no: `o${n % 2}` }) }),
      ),
    );
    const codes = heard.map((one) => told(one)[0]);
    expect([codes.filter((code) => code === 0).length, acts]).toEqual([5, 1]);
    expect(codes.filter((code) => code === -2)).toHaveLength(5);
    expect(await done()).toEqual(['000001']);
  });

  it('that were refused stay refused: who was told no does not find it done later', async () => {
    const message = tif.message('9001', signOn());
    no = 'VISIT_SETTLED';
    const first = await tif.post(message);
    expect(told(first)[0]).toBe(-2);
    expect(await done()).toEqual([]);
    no = null;
    town.clock.pass(60_000);
    expect(JSON.stringify(await tif.post(message))).toBe(JSON.stringify(first));
    expect([acts, await done(), await outcomes()]).toEqual([1, [], ['VISIT_SETTLED']]);
    const anew = await tif.post(tif.message('9001', signOn()));
    expect([told(anew)[0], await done()]).toEqual([0, ['000002']]);
  });

  it('are refused once when ten come at the same instant', async () => {
    no = 'VISIT_SETTLED';
    const message = tif.message('9001', signOn());
    const heard = await Promise.all(Array.from({ length: 10 }, () => tif.post(message)));
    expect(new Set(heard.map((one) => JSON.stringify(one))).size).toBe(1);
    expect([await done(), await outcomes()]).toEqual([[], ['VISIT_SETTLED']]);
  });

  it('that may work in a moment are -1, leave nothing, and work in a moment', async () => {
    const message = tif.message('9001', signOn());
    for (const passing of ['STILL_WORKING', 'INSURED_BASE_DOWN'] as const) {
      no = passing;
      expect(told(await tif.post(message))[0]).toBe(-1);
      town.clock.pass(1);
      expect(await done()).toEqual([]);
    }
    no = null;
    expect(told(await tif.post(message))).toEqual([0, 'success']);
    expect(await done()).toEqual(['000003']);
    expect(await outcomes()).toEqual(['STILL_WORKING', 'INSURED_BASE_DOWN', 'ok']);
  });

  it('that meet a fault are -1, leave nothing half-written, and may be sent again', async () => {
    const message = tif.message('9001', signOn());
    no = new Error('the machine stopped between the act and the answer');
    const { body } = await tif.post(message);
    expect([body['infcode'], faults]).toEqual([-1, 1]);
    expect(body['err_msg']).toMatch(/^FSI-服务暂时不可用,异常流水号:\w+\[500503\]$/);
    const { rows } = await open().pool.query('select from institution_message');
    expect([await done(), rows.length]).toEqual([[], 0]);
    no = null;
    expect(told(await tif.post(message))).toEqual([0, 'success']);
    expect(await done()).toEqual(['000002']);
  });

  it('with ill fields are not remembered: put right, they go under their number', async () => {
    const message = tif.message('9001', signOn({ mac: '' }));
    expect(told(await tif.post(message))).toEqual([
      -2,
      'FSI-输入参数不正确：[signIn]签到MAC地址(mac)不能为空[500401]',
    ]);
    expect(told(await tif.post({ ...message, input: signOn() }))[0]).toBe(0);
  });

  it('must have a number that is one, and an institution', async () => {
    for (const [over, words] of [
      [{ msgid: '' }, '发送方报文ID(msgid)不能为空'],
      [{ msgid: null }, '发送方报文ID(msgid)不能为空'],
      [{ msgid: 'a b' }, '发送方报文ID(msgid)格式有误'],
      [{ msgid: 'x'.repeat(65) }, '发送方报文ID(msgid)格式有误'],
      [{ msgid: {} }, '发送方报文ID(msgid)格式有误'],
      [{ fixmedins_code: '' }, '定点医药机构编号(fixmedins_code)不能为空'],
      [{ input: null }, '交易输入(input)不能为空'],
      [{ input: 'no json' }, '交易输入(input)格式有误'],
    ] as const)
      expect(told(await tif.post(tif.message('9001', signOn(), over)))).toEqual([
        -2,
        `FSI-输入参数不正确：${words}[500401]`,
      ]);
    for (const msgid of ['0', 'x'.repeat(64), 12345])
      expect(told(await tif.post(tif.message('9001', signOn(), { msgid })))[0]).toBe(0);
  });

  it('keep nothing that can be read: the answer is sealed, the content a keyed fingerprint', async () => {
    await tif.post(tif.message('9001', signOn({ opter_no: 'legible-operator' })));
    const { rows } = await open().pool.query<{ line: string }>(
      'select m::text as line from institution_message m',
    );
    expect(rows).toHaveLength(1);
    for (const part of ['legible-operator', 'success', 'signinoutb', mac])
      expect(rows[0]?.line).not.toContain(part);
  });
});
