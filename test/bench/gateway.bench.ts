import { createCodeCipher } from '@core/adapters/sm';
import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import fastify from 'fastify';
import type { Pool } from 'pg';
import type { Figure } from '../../scripts/bench';
import { openTestDatabase, storeKinds } from '../fixtures/databases';
import { aFolder } from '../fixtures/folders';
import { ecQueryBody, tifHeaders } from '../fixtures/hospital';
import { anInsuredRecord } from '../fixtures/people';
import { aTown, testKeys, type Town } from '../fixtures/town';
import { createApp } from '../../host/server/http/app';

const plainPath = '/localcfc/api/hsecfc/localQrCodeQuery';
const holders = 120;
const slotsEach = 200;
const runs = [
  { clients: 1, requests: 2_000 },
  { clients: 16, requests: 8_000 },
  { clients: 64, requests: 8_000 },
];

interface Load {
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  readonly good: number;
  readonly sent: number;
}

/** Runs the client in a process of its own, so that it does not share the server's thread. */
async function load(url: string, requests: readonly unknown[], clients: number): Promise<Load> {
  const folder = aFolder('load');
  const file = join(folder.path, 'requests.json');
  writeFileSync(file, JSON.stringify(requests));
  const program = join(__dirname, 'load.mjs');
  const { stdout } = await promisify(execFile)(process.execPath, [
    program,
    url,
    file,
    String(clients),
  ]);
  folder.remove();
  return JSON.parse(stdout) as Load;
}

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

/** A bare server that parses and sends the same JSON back. */
async function echo(): Promise<{ url: string; stop: () => Promise<void> }> {
  const app = fastify();
  app.post(plainPath, (request) => Promise.resolve({ ...(request.body as object), code: 0 }));
  const url = await app.listen({ port: 0, host: '127.0.0.1' });
  return { url, stop: () => app.close() };
}

/** One durable insert a statement, prepared, by as many askers over the server's own pool. */
async function rawInserts(pool: Pool, clients: number): Promise<number> {
  await pool.query('create table if not exists bench_row (id bigint primary key, at_ms bigint)');
  await pool.query('truncate bench_row');
  const text = 'insert into bench_row values ($1, $2) on conflict do nothing';
  const count = clients === 1 ? 2_000 : 10_000;
  let next = 0;
  const client = async () => {
    while (next < count) {
      next += 1;
      await pool.query({ name: 'bench-insert', text, values: [next, 1] });
    }
  };
  await pool.query({ name: 'bench-insert', text, values: [0, 1] });
  const startedAt = performance.now();
  await Promise.all(Array.from({ length: clients }, client));
  const seconds = (performance.now() - startedAt) / 1000;
  return count / seconds;
}

const rate = (count: number): string => `${Math.round(count).toLocaleString('en')}/s`;

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
