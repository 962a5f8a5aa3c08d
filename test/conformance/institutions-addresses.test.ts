import { addressesOf, isAddressOf } from '../../cloudfunctions/gateway/fsi/addresses';
import { createNational } from '../../cloudfunctions/gateway/national';
import { openTestDatabase, storeKinds, type TestDatabase } from '../fixtures/databases';
import { infnos, validInput } from '../fixtures/fsi/valid';
import { csbHeaders } from '../fixtures/signing';
import { aSoftware, callService, type Odd, type Software, type Wire } from '../fixtures/software';
import { aTown, type Town } from '../fixtures/town';

const signOn = { signIn: { opter_no: 'shoufei01', mac: '00-16-3E-00-00-01', ip: '10.0.0.8' } };

const tell = (
  software: Software,
  infno: string,
  { input = signOn, over, ...odd }: Odd & { readonly input?: unknown; readonly over?: Wire } = {},
) => software.post(software.message(infno, input, over), odd);

describe('a transaction of the interface', () => {
  let database: TestDatabase;
  let town: Town;
  let tif: Software;
  let csb: Software;
  beforeAll(async () => {
    const [embedded] = storeKinds;
    if (!embedded) throw new Error('No store.');
    database = await openTestDatabase(embedded);
    town = await aTown(database.pool);
    tif = aSoftware((request) => town.national(request), town.clock, 'tif');
    csb = aSoftware((request) => town.national(request), town.clock, 'csb');
  }, 60_000);
  afterAll(() => database?.stop());

  const notKnown = {
    status: 200,
    body: {
      type: 'error',
      infcode: -1,
      err_msg: expect.stringMatching(
        /^FSI-FSI-交易报文不正确：未知交易编号！,异常流水号:\d{10}$/,
      ) as string,
    },
  };

  it('is at its own addresses alone, whatever number another body has', async () => {
    const paths = [...new Set(infnos.flatMap(addressesOf))];
    expect(paths.length).toBeGreaterThan(30);
    for (const [at, path] of [
      ...paths,
      ...infnos.map((one) => `${callService}/${one}`),
    ].entries()) {
      const here = infnos.filter((infno) => isAddressOf(path, infno));
      expect(here.length).toBeGreaterThan(0);
      for (const infno of here)
        expect(Object.keys((await tell(tif, infno, { input: {}, path })).body)).toEqual(
          expect.arrayContaining(['infcode', 'inf_refmsgid', 'err_msg', 'output']),
        );
      // Each stranger knocks at a few doors, and at each door a few strangers.
      const strangers = infnos.filter((infno) => !here.includes(infno));
      for (const infno of [
        strangers[at % strangers.length],
        strangers[(at * 7) % strangers.length],
      ])
        expect([path, await tell(tif, infno ?? '', { path })]).toEqual([path, notKnown]);
    }
  }, 30_000);

  it('is not there under a number of nobody, or at an address of nobody', async () => {
    for (const infno of ['', '9999', '1101 2', 'constructor', '__proto__', '22033'])
      expect(await tell(tif, infno)).toEqual(notKnown);
    for (const infno of [null, undefined, {}, ['9001'], true])
      expect(await tell(tif, '9001', { over: { infno } })).toEqual(notKnown);
    for (const path of ['/fsi/api/', `${callService}/`, `${callService}/9001/`, `${callService}x`])
      expect(await tell(tif, '9001', { path })).toEqual(notKnown);
  });

  it('goes by a number, in either case and with blanks', async () => {
    const over = { infno: 9001 };
    expect((await tell(tif, '9001', { over })).body['infcode']).toBe(0);
    for (const infno of ['2203a', ' 2203A ', '2206a'])
      expect((await tell(tif, infno)).body['err_msg']).not.toContain('未知交易编号');
  });

  it('is the one that was signed for, where the scheme names one', async () => {
    const other = { headers: { ...csbHeaders(town.clock.now() + 500, '1201') } };
    expect(await tell(csb, '9001', other)).toEqual(notKnown);
  });

  it('that is not open is told as that, without looking at the message', async () => {
    town.clock.pass(1000); // It counts its messages anew.
    const shut = createNational(town.parts, {});
    const alone = aSoftware((request) => shut(request), town.clock, 'tif');
    for (const infno of infnos)
      expect((await alone.post(alone.message(infno, validInput(infno)))).body).toMatchObject({
        infcode: -2,
        err_msg: 'FSI-该交易尚未开通[500501]',
        output: null,
      });
  });
});
