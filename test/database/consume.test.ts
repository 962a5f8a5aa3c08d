import { randomUUID } from 'node:crypto';
import { describeOnStores } from '../fixtures/databases';
import {
  activated,
  aTown,
  atDesk,
  shown,
  noOf,
  signedIn,
  yes,
  type Call,
  type Town,
} from '../fixtures/town';

const businessType = '01101';

describeOnStores('consuming a code', (open) => {
  let town: Town;
  let phone: Call;
  let desk: Call;
  let otherDesk: Call;
  beforeAll(async () => {
    town = await aTown(open().pool);
    phone = await activated(town, 'wechat', 'zhang-wei');
    desk = await atDesk(town, 0, 0);
    otherDesk = await atDesk(town, 1, 0);
  }, 60_000);

  /** A code nobody has seen yet. */
  async function aFreshCode(): Promise<string> {
    town.clock.pass(1000);
    return shown(yes(await phone('credential', 'showCode', {}))).payload;
  }

  it('lets exactly one of two desks at the same instant win, 200 times', async () => {
    const wins: number[] = [];
    const losers = new Set<string>();
    for (let round = 0; round < 200; round += 1) {
      const ecQrCode = await aFreshCode();
      const replies = await Promise.all([
        desk('gateway', 'scan', { ecQrCode, businessType }),
        otherDesk('gateway', 'scan', { ecQrCode, businessType }),
      ]);
      wins.push(replies.filter((reply) => reply.ok).length);
      for (const reply of replies) if (!reply.ok) losers.add(noOf(reply));
    }
    expect(wins).toEqual(Array.from({ length: 200 }, () => 1));
    expect([...losers]).toEqual(['CODE_USED']);
  }, 60_000);

  it('lets one of twenty at once win and leaves one use, one visit and twenty audit lines', async () => {
    const ecQrCode = await aFreshCode();
    const count = async (table: string): Promise<number> => {
      const { rows } = await open().pool.query<{ n: number }>(`select count(*) as n from ${table}`);
      return rows[0]?.n ?? 0;
    };
    const before = await Promise.all(['code_use', 'scan', 'audit'].map(count));
    const replies = await Promise.all(
      Array.from({ length: 20 }, () => desk('gateway', 'scan', { ecQrCode, businessType })),
    );
    expect(replies.filter((reply) => reply.ok)).toHaveLength(1);
    const after = await Promise.all(['code_use', 'scan', 'audit'].map(count));
    expect(after.map((n, index) => n - (before[index] ?? 0))).toEqual([1, 1, 20]);
  });

  /** Scans 50 s after the code was made; gives a repeat that the store of codes answers, not the door. */
  async function aScan() {
    const ecQrCode = await aFreshCode();
    const requestId = randomUUID();
    const asked = { ecQrCode, businessType, requestId };
    town.clock.pass(50_000);
    const first = yes(await desk('gateway', 'scan', asked));
    const again = async (over: Partial<typeof asked> = {}, by: Call = desk) => {
      await open().pool.query('delete from reply');
      return by('gateway', 'scan', { ...asked, ...over });
    };
    return { first, again };
  }

  it('answers the same act the same, even when its code has just expired, on record', async () => {
    const { first, again } = await aScan();
    town.clock.pass(65_000);
    expect(yes(await again())).toEqual(first);
    const { rows } = await open().pool.query(
      `select outcome, detail from audit order by at_ms desc, audit_id limit 1`,
    );
    expect(rows).toEqual([
      { outcome: 'ok', detail: { door: 'desk', business: '01101', repeat: 1 } },
    ]);
    town.clock.pass(1);
    expect(noOf(await again())).toBe('CODE_EXPIRED');
  });

  it('takes another business, operator or a closed credential for another act', async () => {
    const { first, again } = await aScan();
    expect(noOf(await again({ businessType: '01301' }))).toBe('CODE_USED');
    expect(noOf(await again({}, await atDesk(town, 0, 1)))).toBe('CODE_USED');
    await open().pool.query(`update credential set status = 'closed'`);
    const refused = await again();
    await open().pool.query(`update credential set status = 'active'`);
    expect(noOf(refused)).toBe('CREDENTIAL_NOT_ACTIVE');
    expect(yes(await again())).toEqual(first);
  });

  it('does not take another institution’s key for the same act', async () => {
    const ecQrCode = await aFreshCode();
    const requestId = randomUUID();
    yes(await desk('gateway', 'scan', { ecQrCode, businessType, requestId }));
    const other = await otherDesk('gateway', 'scan', { ecQrCode, businessType, requestId });
    expect(noOf(other)).toBe('CODE_USED');
  });

  it('makes a visit token of the national shape, new for each visit', async () => {
    const tokens = new Set<string>();
    for (let visit = 0; visit < 20; visit += 1) {
      const ecQrCode = await aFreshCode();
      const { ecToken } = yes(await desk('gateway', 'scan', { ecQrCode, businessType }));
      expect(ecToken).toMatch(/^110108ec[0-9a-z]{30}$/);
      tokens.add(ecToken);
    }
    expect(tokens.size).toBe(20);
  });

  it('tells an expired code, a used one and a closed credential apart', async () => {
    const late = await aFreshCode();
    town.clock.pass(65_000 + 250);
    expect(noOf(await desk('gateway', 'scan', { ecQrCode: late, businessType }))).toBe(
      'CODE_EXPIRED',
    );
    const closed = await aFreshCode();
    await open().pool.query(`update credential set status = 'closed'`);
    const refused = await desk('gateway', 'scan', { ecQrCode: closed, businessType });
    await open().pool.query(`update credential set status = 'active'`);
    expect(noOf(refused)).toBe('CREDENTIAL_NOT_ACTIVE');
  });

  it('gives a fresh code at once after a use, never the used one again', async () => {
    const { payload } = shown(yes(await phone('credential', 'showCode', {})));
    yes(await desk('gateway', 'scan', { ecQrCode: payload, businessType }));
    const next = shown(yes(await phone('credential', 'showCode', {})));
    expect(next.payload).not.toBe(payload);
    yes(await desk('gateway', 'scan', { ecQrCode: next.payload, businessType }));
  });

  it('tells the holder who read the code, and nobody else anything', async () => {
    const ecQrCode = await aFreshCode();
    expect(yes(await phone('credential', 'codeUse', { payload: ecQrCode }))).toEqual({ use: null });
    yes(await desk('gateway', 'scan', { ecQrCode, businessType }));
    expect(yes(await phone('credential', 'codeUse', { payload: ecQrCode }))).toEqual({
      use: {
        institution: '海淀沙箱医院',
        business: '挂号',
        atMs: town.clock.now(),
        // What the platform may ask the holder about: kinds, nothing of anybody.
        templates: ['settled', 'refunded', 'familyPaid'],
      },
    });
    const stranger = await activated(town, 'wechat', 'wang-xiuying');
    expect(noOf(await stranger('credential', 'codeUse', { payload: ecQrCode }))).toBe(
      'CODE_NOT_VALID',
    );
    const nobody = await signedIn(town, 'wechat', 'liu-yang');
    expect(noOf(await nobody('credential', 'codeUse', { payload: ecQrCode }))).toBe('NOT_ACTIVE');
  });

  it('shows a desk its own scans only, masked, and reveals on record', async () => {
    const ecQrCode = await aFreshCode();
    const { scanId } = yes(await desk('gateway', 'scan', { ecQrCode, businessType }));
    const rows = yes(await desk('gateway', 'recent', {}));
    expect(rows).toHaveLength(20);
    expect(rows[0]).toMatchObject({ scanId, holderName: '张*' });
    expect(rows[0]).not.toHaveProperty('ecToken');
    expect(noOf(await otherDesk('gateway', 'reveal', { scanId }))).toBe('SCAN_NOT_FOUND');
    expect(yes(await desk('gateway', 'reveal', { scanId })).name).toBe('张伟');
    const { rows: lines } = await open().pool.query(
      `select outcome from audit where event = 'scan.revealed' order by outcome`,
    );
    expect(lines).toEqual([{ outcome: 'SCAN_NOT_FOUND' }, { outcome: 'ok' }]);
  });
});
