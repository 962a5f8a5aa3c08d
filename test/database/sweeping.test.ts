import { sweepOnce } from '@core/door/sweep';
import { describeOnStores } from '../fixtures/databases';
import { activated, aTown, upToFace, yes, type Town } from '../fixtures/town';

/** Limits under which nothing is old. */
const nothing = {
  nowMs: 0,
  rows: 1_000,
  codeUsesBeforeMs: 0,
  activationsBeforeMs: 0,
  repliesBeforeMs: 0,
  triesBeforeMs: 0,
  wrongTriesBeforeMs: 0,
  messagesBeforeMs: 0,
  signOnsBeforeMs: 0,
  resultsBeforeMs: 0,
};

describeOnStores('cleaning', (open) => {
  let town: Town;
  beforeAll(async () => {
    town = await aTown(open().pool);
  }, 60_000);

  it('cleans what has expired, a bounded number of rows at a time', async () => {
    await activated(town, 'wechat', 'wang-xiuying');
    const { store } = town.parts;
    for (let n = 0; n < 25; n += 1) await store.nonces.spend('client', `n${n}`, 1_000);
    expect(await store.nonces.spend('client', 'n1', 1_000)).toBe(false);
    const limits = { ...nothing, nowMs: 2_000, rows: 10 };
    const removed = [];
    for (let round = 0; round < 4; round += 1)
      removed.push((await store.sweeping.sweep(limits))['nonce']);
    expect(removed).toEqual([10, 10, 5, 0]);
    expect(await store.nonces.spend('client', 'n1', 1_000)).toBe(true);
  });

  it('deletes files that have expired, and deliveries some time after they ended', async () => {
    const { outbox, statementFiles, sweeping } = town.parts.store;
    const file = { institutionCode: 'H', filename: 'f', bytes: new Uint8Array(1), atMs: 1 };
    await statementFiles.keep({ ...file, fileNumber: '1', expiresAtMs: 10 });
    await statementFiles.keep({ ...file, fileNumber: '2', expiresAtMs: 20 });
    const delivery = { accountId: 'a', channel: 'wechat', template: 't', page: 'p' } as const;
    for (const id of ['ended', 'waiting'])
      await outbox.add({ ...delivery, deliveryId: id, messageId: id, fields: {}, atMs: 1 });
    await outbox.end('ended', 'sent', 5);
    const sweep = (limits: object) => sweeping.sweep({ ...nothing, ...limits });
    const removed = { statement_file: 1, outbox_delivery: 1 };
    expect(await sweep({ nowMs: 11, resultsBeforeMs: 6 })).toMatchObject(removed);
    const none = { statement_file: 0, outbox_delivery: 0 };
    expect(await sweep({ nowMs: 11, resultsBeforeMs: 6 })).toMatchObject(none);
    expect(await outbox.nextDueMs()).toBe(1);
  });

  it('cleans on while a round was full', async () => {
    await open().pool.query(
      `insert into nonce select 'many', n::text, 1 from generate_series(1, 3500) n`,
    );
    expect(await sweepOnce(town.parts)).toBeGreaterThanOrEqual(3_500);
    const { rows } = await open().pool.query(`select 1 from nonce where client_id = 'many'`);
    expect(rows).toEqual([]);
  });

  it('closes an activation nobody finished and erases its personal data', async () => {
    const { call, activationId } = await upToFace(town, 'wechat', 'sun-wei');
    const kept = async (): Promise<unknown> => {
      const { rows } = await open().pool.query<{ evidence: object }>(
        `select state, identity_sealed is not null as identity, face is not null as face, evidence
           from activation where activation_id = $1`,
        [activationId],
      );
      return rows.map((row) => ({ ...row, evidence: Object.keys(row.evidence).length > 0 }));
    };
    expect(await kept()).toEqual([
      { state: 'collecting', identity: true, face: true, evidence: true },
    ]);
    await town.parts.store.sweeping.sweep({
      ...nothing,
      activationsBeforeMs: town.clock.now() + 1,
    });
    expect(await kept()).toEqual([
      { state: 'closed', identity: false, face: false, evidence: false },
    ]);
    expect(yes(await call('credential', 'home', {}))).toEqual({ status: 'none', unfinished: null });
  });

  it('deletes the results of face checks when their time is over, and leaves the credential', async () => {
    const call = await activated(town, 'alipay', 'li-guihua');
    const sweep = (resultsBeforeMs: number) =>
      town.parts.store.sweeping.sweep({ ...nothing, resultsBeforeMs });
    const results = async (): Promise<number> => {
      const { rowCount } = await open().pool.query(
        `select 1 from activation where face is not null or evidence <> '{}'`,
      );
      return rowCount ?? 0;
    };
    expect(await sweep(1)).toMatchObject({ face: 0, audit: 0 });
    expect(await results()).toBeGreaterThan(0);
    const gone = await sweep(town.clock.now() + 1);
    expect(gone['face']).toBeGreaterThan(0);
    expect(gone['audit']).toBeGreaterThan(0);
    expect(await results()).toBe(0);
    expect(await sweep(town.clock.now() + 1)).toMatchObject({ face: 0, audit: 0 });
    expect(yes(await call('credential', 'home', {}))).toMatchObject({ status: 'active' });
  });
});
