import { describeOnStores } from '../fixtures/databases';
import { activated, aTown, atDesk, noOf, yes, type Call, type Town } from '../fixtures/town';

const businessType = '01101';

describeOnStores('the codes a phone holds', (open) => {
  let town: Town;
  let phone: Call;
  let desk: Call;
  beforeAll(async () => {
    town = await aTown(open().pool);
    phone = await activated(town, 'wechat', 'zhang-wei');
    desk = await atDesk(town);
  }, 60_000);
  const scan = (ecQrCode: string) => desk('gateway', 'scan', { ecQrCode, businessType });
  const batch = async () => {
    town.clock.pass(1000);
    const { codes, serverNowMs, mayKeep } = yes(await phone('credential', 'showCode', {}));
    expect(mayKeep).toBe(true);
    return { codes, serverNowMs };
  };

  it('are those of the next ten minutes, one after the other without a gap', async () => {
    const { codes, serverNowMs } = await batch();
    expect(codes).toHaveLength(10);
    expect(new Set(codes.map(({ payload }) => payload)).size).toBe(10);
    codes.forEach(({ issuedAtMs, expiresAtMs }, at) => {
      expect(expiresAtMs - issuedAtMs).toBe(60_000);
      expect(issuedAtMs).toBe((codes[0]?.issuedAtMs ?? 0) + at * 60_000);
    });
    expect(Math.abs((codes[0]?.issuedAtMs ?? 0) - serverNowMs)).toBeLessThanOrEqual(250);
  });

  it('are each good in their own minute and in no other, and once', async () => {
    const { codes } = await batch();
    for (const [at, { payload, issuedAtMs }] of codes.entries()) {
      town.clock.pass(Math.max(0, issuedAtMs + 30_000 - town.clock.now()));
      const next = codes[at + 1];
      if (next) expect(noOf(await scan(next.payload))).toBe('CODE_NOT_VALID');
      yes(await scan(payload));
      expect(noOf(await scan(payload))).toBe('CODE_USED');
      const before = codes[at - 1];
      if (before) expect(noOf(await scan(before.payload))).toMatch(/CODE_(EXPIRED|USED)/);
    }
  });

  it('tell later, when the network is back, that one was used', async () => {
    const { codes } = await batch();
    const [first] = codes;
    if (!first) throw new Error('No code.');
    yes(await scan(first.payload));
    town.clock.pass(9 * 60_000);
    const { payload, issuedAtMs } = first;
    expect(yes(await phone('credential', 'codeUse', { payload, issuedAtMs }))).toMatchObject({
      use: { institution: '海淀沙箱医院' },
    });
    expect(noOf(await phone('credential', 'codeUse', { payload }))).toBe('CODE_NOT_VALID');
  });
});
