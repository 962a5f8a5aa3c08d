import { scanRevealableMs } from '@core/domain/scan-reveal';
import { describeOnStores } from '../fixtures/databases';
import { activated, aTown, atDesk, shown, noOf, yes } from '../fixtures/town';

describeOnStores('the scans of a desk', (open) => {
  it('show the person in full for a day, and leave a line afterwards as well', async () => {
    const town = await aTown(open().pool, { operatorSessionMs: 2 * scanRevealableMs });
    const phone = await activated(town, 'wechat', 'zhang-wei');
    const desk = await atDesk(town);
    const { payload } = shown(yes(await phone('credential', 'showCode', {})));
    const scan = { ecQrCode: payload, businessType: '01101' };
    const { scanId } = yes(await desk('gateway', 'scan', scan));
    town.clock.pass(scanRevealableMs - 1);
    expect(yes(await desk('gateway', 'reveal', { scanId })).name).toBe('张伟');
    town.clock.pass(1);
    expect(noOf(await desk('gateway', 'reveal', { scanId }))).toBe('SCAN_NOT_FOUND');
    const { rows } = await open().pool.query(
      `select outcome, person_id = 'nobody' as of_nobody from audit
        where event = 'scan.revealed' order by at_ms`,
    );
    expect(rows).toEqual([
      { outcome: 'ok', of_nobody: false },
      { outcome: 'SCAN_NOT_FOUND', of_nobody: false },
    ]);
  }, 60_000);

  it('are found by their token, by the institution that has read the code', async () => {
    const town = await aTown(open().pool);
    const { store } = town.parts;
    const phone = await activated(town, 'wechat', 'li-guihua');
    const desk = await atDesk(town);
    const { payload } = shown(yes(await phone('credential', 'showCode', {})));
    const scan = { ecQrCode: payload, businessType: '01101' };
    const { scanId, ecToken } = yes(await desk('gateway', 'scan', scan));
    const { rows } = await open().pool.query<{ institution_code: string; credential_id: string }>(
      'select institution_code, credential_id from scan where scan_id = $1',
      [scanId],
    );
    const institutionCode = rows[0]?.institution_code ?? '';
    const found = await store.scans.ofToken(institutionCode, ecToken);
    const credentialId = rows[0]?.credential_id;
    expect(found).toMatchObject({ scanId, credentialId, atMs: town.clock.now() });
    expect(await store.scans.ofToken('another', ecToken)).toBeNull();
  }, 60_000);

  it('are found by their number, not by reading all of an institution', async () => {
    const { pool } = open();
    await pool.query(
      `insert into scan (person_id, scan_id, credential_id, institution_code, operator_id,
                         business_type, door, ec_token, at_ms)
       select 'p' || n, 'plan_' || n, 'c', 'BUSY', 'o', '01101', 'desk', 't' || n, n
         from generate_series(1, 20000) n`,
    );
    await pool.query('analyze scan');
    const { rows } = await pool.query<Record<'QUERY PLAN', string>>(
      `explain select * from scan s join person p on p.person_id = s.person_id
        where s.institution_code = 'BUSY' and s.scan_id = 'plan_777'`,
    );
    const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
    expect(plan).toContain('scan_number');
    expect(plan).not.toMatch(/Seq Scan on scan|scan_of_institution/);
    const again = pool.query(
      `insert into scan (person_id, scan_id, credential_id, institution_code, operator_id,
                         business_type, door, ec_token, at_ms)
       values ('other', 'plan_777', 'c', 'BUSY', 'o', '01101', 'desk', 't', 1)`,
    );
    await expect(again).rejects.toThrow('scan_number');
  }, 60_000);
});
