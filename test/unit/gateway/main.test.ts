import type { Pool } from 'pg';
import { main } from '../../../cloudfunctions/gateway';
import { timerOf } from '../../../cloudfunctions/gateway/http-event';
import { tifHeaders } from '../../fixtures/hospital';

const pools: Pool[] = [];
jest.mock('@core/adapters/postgres/connection', () => {
  const real = jest.requireActual<Record<'createPool', (config: object) => Pool>>(
    '@core/adapters/postgres/connection',
  );
  return {
    ...real,
    createPool: (config: object) => {
      const pool = real.createPool(config);
      pools.push(pool);
      return pool;
    },
  };
});

const hex = 'ab'.repeat(32);
const settings = {
  // Nobody listens there.
  DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none',
  YIMA_CODE_KEYS: `1:${hex}`,
  YIMA_VAULT_KEYS: `1:${hex}`,
  YIMA_PEPPER: hex,
};
const timer = { Type: 'Timer', TriggerName: 'sweep' };
const ask = () => ({
  path: '/fsi/api/hsecfc/localQrCodeQuery',
  httpMethod: 'POST',
  headers: tifHeaders(Date.now()),
  body: '{"infno":"1162"}',
});

describe('the entry of the gateway', () => {
  let said: jest.SpyInstance;
  beforeEach(() => {
    said = jest.spyOn(console, 'error').mockReturnValue();
  });
  afterEach(() => said.mockRestore());
  const lines = () => said.mock.calls.map(([line]) => JSON.parse(String(line)) as object);

  it('names a missing setting to the operator and nothing to the caller', async () => {
    expect(await main(timer, {})).toEqual({
      ok: false,
      problem: { code: 'SERVICE_UNAVAILABLE' },
    });
    const { body } = (await main(ask(), {})) as { body: string };
    expect(JSON.parse(body)).toMatchObject({ infcode: -1, output: null });
    expect(lines()).toMatchObject([{ where: 'settings' }, { where: 'settings' }]);
  });

  it('serves desk, institutions and timer over one pool, and tells faults by number', async () => {
    Object.assign(process.env, settings);
    const signIn = { institutionCode: 'H1', operatorId: 'o', password: 'p' };
    expect(await main({ verb: 'signIn', body: signIn }, {})).toMatchObject({
      problem: { code: 'SERVICE_UNAVAILABLE' },
    });
    const { body } = (await main(ask(), {})) as { body: string };
    expect(JSON.parse(body)).toMatchObject({
      infcode: -1,
      err_msg: expect.stringMatching(
        /^FSI-服务暂时不可用,异常流水号:fault_\w+\[500503\]$/,
      ) as string,
    });
    for (const TriggerName of ['sweep', 'deliver'])
      expect(await main({ ...timer, TriggerName }, {})).toMatchObject({
        problem: { code: 'SERVICE_UNAVAILABLE' },
      });
    expect(pools).toHaveLength(1);
    expect(lines()).toMatchObject([
      { verb: 'gateway.signIn' },
      { verb: 'gateway.national' },
      { verb: 'gateway.sweep' },
      { verb: 'gateway.deliver' },
    ]);
    expect(JSON.stringify(lines())).not.toContain('127.0.0.1');
    for (const name of Object.keys(settings)) delete process.env[name];
    await Promise.all(pools.map((pool) => pool.end()));
  });
});

describe('the timer', () => {
  const nobody = { platformSubject: null };
  it('is a trigger of the deployment and no person', () => {
    expect(timerOf(timer, nobody)).toBe('sweep');
    expect(timerOf({ ...timer, TriggerName: 'deliver' }, nobody)).toBe('deliver');
    expect(timerOf(timer, { platformSubject: 'openid' })).toBeNull();
    expect(timerOf({ ...timer, userInfo: { openId: 'openid' } }, nobody)).toBeNull();
    for (const event of [{ Type: 'Timer' }, { ...timer, TriggerName: 'other' }, 'Timer', null])
      expect(timerOf(event, nobody)).toBeNull();
  });
});
