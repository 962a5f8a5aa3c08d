import { openTestDatabase, storeKinds, type TestDatabase } from '../fixtures/databases';
import { ecQueryBody, tifHeaders } from '../fixtures/hospital';
import { activated, aTown, shown, yes, type Town } from '../fixtures/town';

const path = '/localcfc/api/hsecfc/localQrCodeQuery';

/** A character beyond the first plane, a Uyghur name with its middle dot, and a Tibetan one. */
const names = {
  'sun-wei': '孙𬱖',
  ayiguli: '阿依古丽·阿不都热合曼',
  'ciren-zhuoma': '次仁卓玛',
} as const;

describe('names that are rare', () => {
  let database: TestDatabase | undefined;
  let town: Town;
  beforeAll(async () => {
    const [kind] = storeKinds;
    if (!kind) throw new Error('No store.');
    database = await openTestDatabase(kind);
    town = await aTown(database.pool);
  }, 60_000);
  afterAll(() => database?.stop());

  it.each(Object.entries(names))('reach the hospital whole: %s', async (person, name) => {
    const phone = await activated(town, 'wechat', person);
    town.clock.pass(1000);
    const { payload } = shown(yes(await phone('credential', 'showCode', {})));
    const body = JSON.stringify(ecQueryBody(payload));
    const headers = tifHeaders(town.clock.now());
    const reply = await town.national({ path, headers, body });
    expect(JSON.stringify(reply.body)).toContain(`"userName":"${name}"`);
  });
});
