import { settleSurely } from '../../../desk/kit/fsi/settle-surely';
import { anAccess } from './an-access';
import { aWorkplace } from './a-workplace';

const refund = { data: { setl_id: 's', mdtrt_id: 'm', psn_no: 'P1' } };

describe('a desk that speaks the institution interface', () => {
  it('wraps an input into the national envelope, and signs it', async () => {
    const { client, centre, run } = aWorkplace();
    client.signNumber = '654321';
    const answer = await run(
      client.ask('2202', refund, { insuredRegion: '110108', operatorKind: '2' }),
    );
    expect(answer.ok).toBe(true);
    const [message] = centre.received;
    expect(message?.body).toEqual({
      infno: '2202',
      msgid: 'H50010300902202311150613200001',
      mdtrtarea_admvs: '500103',
      insuplc_admdvs: '110108',
      recer_sys_code: 'FSI_LOCAL',
      dev_no: '',
      dev_safe_info: '',
      cainfo: '',
      signtype: '',
      infver: 'V1.0',
      opter_type: '2',
      opter: '1001',
      opter_name: '王芳',
      inf_time: '2023-11-15 06:13:20',
      fixmedins_code: 'H50010300902',
      fixmedins_name: '示例社区中心',
      sign_no: '654321',
      input: refund,
    });
    expect(message?.headers['_api_name']).toBe('2202');
    expect(JSON.stringify(message?.body)).not.toContain('secret');
  });

  it.each(['line-dead', 'answer-lost', 'error-500', 'system-error', 'hangs'] as const)(
    'sends the same number again after: %s',
    async (trouble) => {
      const { client, centre, run } = aWorkplace();
      centre.troubles.push({ infno: '2202', trouble });
      const answer = await run(client.ask('2202', refund));
      expect(answer.ok).toBe(true);
      const sent = centre.of('2202');
      expect(sent).toHaveLength(2);
      expect(new Set(sent.map(({ msgid }) => msgid)).size).toBe(1);
    },
  );

  it('signs a repeated message anew: the same signature would be a replay', async () => {
    const { client, centre, run } = aWorkplace(anAccess({ scheme: 'ca' }));
    centre.troubles.push({ infno: '2202', trouble: 'answer-lost' });
    await run(client.ask('2202', refund));
    const signatures = centre.of('2202').map(({ headers }) => headers['x-ca-signature']);
    expect(new Set(signatures).size).toBe(2);
  });

  it('never signs two CSB messages with one millisecond', async () => {
    const { client, centre } = aWorkplace();
    await Promise.all([client.ask('2202', refund), client.ask('2202', refund)]);
    const times = centre.of('2202').map(({ headers }) => headers['_api_timestamp']);
    expect(new Set(times).size).toBe(2);
  });

  it('gives up after three sendings and says so', async () => {
    const { client, centre, run } = aWorkplace();
    for (let nth = 0; nth < 5; nth += 1)
      centre.troubles.push({ infno: '2202', trouble: 'line-dead' });
    const answer = await run(client.ask('2202', refund));
    expect(answer).toMatchObject({ ok: false, problem: { kind: 'unanswered' } });
    expect(centre.of('2202')).toHaveLength(3);
  });

  it('takes a no and a denied signature as they are, once', async () => {
    const { client, centre, run } = aWorkplace();
    centre.troubles.push({ infno: '2202', trouble: { no: '就诊已结算' } });
    expect(await run(client.ask('2202', refund))).toMatchObject({
      problem: { kind: 'refused', words: '就诊已结算' },
    });
    centre.troubles.push({ infno: '2202', trouble: 'denied' });
    expect(await run(client.ask('2202', refund))).toMatchObject({
      problem: { kind: 'denied', words: '签名不一致!' },
    });
    expect(centre.received).toHaveLength(2);
  });

  it('takes -1 to a scanned code as a no: the code will not become good', async () => {
    const { client, centre, run } = aWorkplace();
    centre.troubles.push({ infno: '1162', trouble: 'system-error' });
    const answer = await run(client.ask('1162', { data: {} }));
    expect(answer).toMatchObject({ problem: { kind: 'refused', words: '服务暂时不可用' } });
    expect(centre.received).toHaveLength(1);
  });
});

describe('a settlement without an answer', () => {
  const input = { druginfo: { medfee_sumamt: '20.00', acct_used_flag: '1' }, drugdetail: [] };
  const settling = { infno: '2102', input, personNumber: 'P1', options: {} } as const;

  it('is the one that was made, when the answer comes at the second asking', async () => {
    const { client, centre, run } = aWorkplace();
    centre.troubles.push({ infno: '2102', trouble: 'answer-lost' });
    expect((await run(settleSurely(client, settling))).ok).toBe(true);
    expect(centre.lines).toHaveLength(1);
    expect(centre.of('2601')).toHaveLength(0);
  });

  it('is taken back, by the number it was sent under', async () => {
    const { client, centre, run } = aWorkplace();
    for (let nth = 0; nth < 3; nth += 1)
      centre.troubles.push({ infno: '2102', trouble: 'answer-lost' });
    const answer = await run(settleSurely(client, settling));
    expect(answer).toEqual({ ok: false, problem: { kind: 'reversed', words: null } });
    const { msgid } = centre.of('2102')[0] ?? {};
    expect(centre.of('2601')[0]?.input['data']).toEqual({
      psn_no: 'P1',
      omsgid: msgid,
      oinfno: '2102',
    });
    expect(centre.balanceFen).toBe(10_000);
  });

  it('stays in doubt while nobody answers at all', async () => {
    const { client, centre, run } = aWorkplace();
    for (let nth = 0; nth < 3; nth += 1) {
      centre.troubles.push({ infno: '2102', trouble: 'line-dead' });
      centre.troubles.push({ infno: '2601', trouble: 'line-dead' });
    }
    const answer = await run(settleSurely(client, settling));
    expect(answer).toMatchObject({
      problem: { kind: 'doubtful', doubt: { infno: '2102', personNumber: 'P1' } },
    });
  });
});
