import { createCodeCipher } from '@core/adapters/sm';
import type { Figure } from '../../scripts/bench';
import { openTestDatabase, storeKinds } from '../fixtures/databases';
import { ecQueryBody, tifHeaders } from '../fixtures/hospital';
import { anInsuredRecord } from '../fixtures/people';
import { aTown, testKeys, type Town } from '../fixtures/town';
import { createApp } from '../../host/server/http/app';
import { echo, load, rate, rawInserts } from './reference';

const plainPath = '/localcfc/api/hsecfc/localQrCodeQuery';
const holders = 120;
const slotsEach = 200;
const runs = [
  { clients: 1, requests: 2_000 },
  { clients: 16, requests: 8_000 },
  { clients: 64, requests: 8_000 },
];

/** Real codes of many holders, each good at the town's moment, each to be used once. */
async function manyCodes(town: Town): Promise<readonly string[]> {
  const cipher = createCodeCipher({ keys: testKeys.codeKeys });
  const nowMs = town.clock.now();
  const codes: string[] = [];
  for (let n = 0; n < holders; n += 1) {
    const { store } = town.parts;
    const { personId } = await store.people.register(anInsuredRecord(), nowMs);
    const credential = { personId, credentialId: `bench${n}`, credentialIndex: n, atMs: nowMs };
    await store.credentials.issue(credential);
    for (let slot = 0; slot < slotsEach; slot += 1)
      codes.push(cipher.mint(n, nowMs - slot * cipher.slotMs));
  }
  return codes;
}

/** `ec.query` through HTTP on the embedded store, beside a bare echo and a bare insert. */
export async function measure(): Promise<readonly Figure[]> {
  const [embedded] = storeKinds;
  if (!embedded) throw new Error('No store.');
  const database = await openTestDatabase(embedded);
  const town = await aTown(database.pool);
  const app = await createApp({
    functions: town.functions,
    national: town.national,
    vendor: null,
    town: null,
    distDir: __dirname,
    front: { trustedProxies: null, requestsPerMinute: 1e9, embedders: [] },
    ping: () => town.parts.store.ping(),
  });
  const url = await app.listen({ port: 0, host: '127.0.0.1' });
  const bare = await echo();
  const codes = [...(await manyCodes(town))];
  const requestsFor = (count: number) =>
    codes.splice(0, count).map((code) => ({
      path: plainPath,
      headers: { 'content-type': 'application/json', ...tifHeaders(town.clock.now()) },
      body: JSON.stringify(ecQueryBody(code)),
    }));
  await load(url, requestsFor(1_000), 16); // Warm.
  const figures: Figure[] = [];
  for (const { clients, requests } of runs) {
    const sent = requestsFor(requests);
    const query = await load(url, sent, clients);
    if (query.good !== query.sent)
      throw new Error(`${query.sent - query.good} codes were refused.`);
    const reference = await load(bare.url, sent, clients);
    const insert = await rawInserts(database.pool, clients);
    figures.push({
      what: `ec.query over HTTP, embedded store, ${clients} client${clients > 1 ? 's' : ''}`,
      value: `${rate(query.perSecond)}, p50 ${query.p50.toFixed(1)} ms, p99 ${query.p99.toFixed(1)} ms`,
      against:
        `${(query.perSecond / reference.perSecond).toFixed(2)} × bare fastify echo (${rate(reference.perSecond)}), ` +
        `${(query.perSecond / insert).toFixed(2)} × one bare insert (${rate(insert)})`,
    });
  }
  await app.close();
  await bare.stop();
  await database.stop();
  return figures;
}
