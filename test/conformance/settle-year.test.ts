import { personByKey } from '@core/adapters/sandbox/people';
import { civilInstant } from '@core/domain/civil-time';
import { noAccumulations } from '@core/domain/policy';
import { openTestDatabase, storeKinds, type TestDatabase } from '../fixtures/databases';
import { aSoftware, type Software } from '../fixtures/software';
import { aTown, type Town } from '../fixtures/town';
import {
  byNumber,
  findPerson,
  refunding,
  register,
  settled,
  upload,
  billing,
} from '../fixtures/visits';

const person = personByKey('zhang-wei')?.identity.idNumber ?? '';

describe('the year of accumulations', () => {
  let database: TestDatabase | undefined;
  let town: Town;
  let hospital: Software;
  beforeAll(async () => {
    const [kind] = storeKinds;
    if (!kind) throw new Error('No store.');
    database = await openTestDatabase(kind);
    town = await aTown(database.pool);
    hospital = aSoftware((request) => town.national(request), town.clock, 'tif');
  }, 60_000);
  afterAll(() => database?.stop());

  it('begins anew on 1 January in Shanghai, and takes a late refund back from the year it was paid in', async () => {
    const beginsMs = civilInstant('2028-01-01');
    town.clock.pass(beginsMs - 60_000 - town.clock.now());
    const proof = byNumber(person);
    const zhang = await findPerson(hospital, proof);
    const yearOf = (year: number) =>
      town.parts.store.accumulations.of({ personId: zhang.psn_no, insuranceType: '310', year });
    const old = await settled(hospital, zhang, { proof, yuan: 2000 });
    // 1,800 yuan are below the line of Beijing's employees, 70 % of the rest is paid.
    expect(old.setlinfo).toMatchObject({ act_pay_dedc: 1800, fund_pay_sumamt: 140 });
    const visit = await register(hospital, zhang, proof);
    await upload(hospital, visit, 2000);
    const before = await hospital.send('2206', billing(visit, proof, 2000));
    expect(before.row('setlinfo')).toMatchObject({ act_pay_dedc: 0, fund_pay_sumamt: 1400 });

    town.clock.pass(60_000);
    const after = await hospital.send('2206', billing(visit, proof, 2000));
    expect(after.row('setlinfo')).toMatchObject({ act_pay_dedc: 1800, fund_pay_sumamt: 140 });
    await hospital.send('2207', billing(visit, proof, 2000));
    const thisYear = await yearOf(2028);
    expect((await yearOf(2027)).outpatient).toMatchObject({ deductibleFen: 180_000, times: 1 });
    await hospital.send('2208', refunding(old.visit, old.setlinfo['setl_id']));
    expect(await yearOf(2027)).toEqual(noAccumulations);
    expect(await yearOf(2028)).toEqual(thisYear);
  });
});
