import { personByKey } from '@core/adapters/sandbox/people';
import type { Figure } from '../../scripts/bench';
import { loadTown } from '../../host/server/sandbox-town';
import { createApp } from '../../host/server/http/app';
import { openTestDatabase, storeKinds } from '../fixtures/databases';
import { tifHeaders } from '../fixtures/hospital';
import { aSoftware, callService, type Software, type Wire } from '../fixtures/software';
import { aTown, type Town } from '../fixtures/town';
import {
  billing,
  byNumber,
  feeRow,
  findPerson,
  register,
  upload,
  type Found,
  type Proof,
  type Registered,
} from '../fixtures/visits';
import { echo, load, rate, rawInserts, type Load } from './reference';

const people = 100;
/** Generated people in the insured base: a part of them is insured where settlement is open. */
const generated = 1_000;
const warm = 60;
const runs = [
  { clients: 1, requests: 200 },
  { clients: 16, requests: 600 },
  { clients: 64, requests: 800 },
];
const longVisits = 12;
const mostRows = 100;
/** Rounds of a comparison, so that one stall of the machine does not decide. */
const rounds = 25;

interface Patient {
  readonly person: Found;
  readonly proof: Proof;
}

interface Waiting {
  readonly visit: Registered;
  readonly proof: Proof;
}

/** Employees of regions whose rules are written down. */
async function patients(software: Software): Promise<readonly Patient[]> {
  const found: Patient[] = [];
  for (let n = 0; found.length < people; n += 1) {
    const one = personByKey(`n${n}`);
    const isOpen = /^(11|50|5106)/.test(one?.record?.insuredRegion.code ?? '');
    if (!one || !isOpen || one.record?.insurance !== 'active') continue;
    const proof = byNumber(one.identity.idNumber);
    found.push({ person: await findPerson(software, proof), proof });
  }
  return found;
}

/** Visits of many people, each with one row of 200 yuan that waits to be settled. */
async function visitsOf(
  software: Software,
  all: readonly Patient[],
  count: number,
): Promise<readonly Waiting[]> {
  const waiting: Waiting[] = [];
  for (let n = 0; n < count; n += 1) {
    const patient = all[n % all.length];
    if (!patient) throw new RangeError('Nobody is ill.');
    const visit = await register(software, patient.person, patient.proof);
    await upload(software, visit, 200);
    waiting.push({ visit, proof: patient.proof });
  }
  return waiting;
}

const requestOf = (town: Town, message: Wire) => ({
  path: callService,
  headers: { 'content-type': 'application/json', ...tifHeaders(town.clock.now()) },
  body: JSON.stringify(message),
});

function insist({ good, sent }: Load, what: string): void {
  if (good !== sent) throw new Error(`${sent - good} of ${sent} were refused: ${what}.`);
}

const median = (times: readonly number[]): number =>
  [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;

async function timeOf(act: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await act();
  return performance.now() - startedAt;
}

const ms = (time: number): string => `${time.toFixed(1)} ms`;

/** Rows that come one by one: the first of a visit, and the hundredth. */
async function manyRows(
  software: Software,
  { person, proof }: Patient,
): Promise<readonly Figure[]> {
  const [first, last]: [number[], number[]] = [[], []];
  let long: Registered | null = null;
  for (let n = 0; n < longVisits; n += 1) {
    long = await register(software, person, proof);
    const visit = long;
    for (let row = 1; row <= mostRows; row += 1) {
      const took = await timeOf(() => upload(software, visit, 2));
      if (row === 1) first.push(took);
      if (row === mostRows) last.push(took);
    }
  }
  const brief = await register(software, person, proof);
  await software.send('2204', { feedetail: [feeRow(brief, 2)] });
  const [one, hundred]: [number[], number[]] = [[], []];
  for (let n = 0; n < rounds && long; n += 1) {
    const whole = billing(long, proof, 2 * mostRows);
    one.push(await timeOf(() => software.send('2206', billing(brief, proof, 2))));
    hundred.push(await timeOf(() => software.send('2206', whole)));
  }
  return [
    {
      what: 'the hundredth fee line of a visit, in a message of its own',
      value: ms(median(last)),
      against: `${(median(last) / median(first)).toFixed(2)} × the first (${ms(median(first))})`,
    },
    {
      what: 'pre-settlement of a hundred lines',
      value: ms(median(hundred)),
      against: `${(median(hundred) / median(one)).toFixed(2)} × of one line (${ms(median(one))})`,
    },
  ];
}

/** Pre-settlement and settlement through HTTP on the embedded store, beside a bare echo and a bare insert. */
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
  const software = aSoftware((request) => town.national(request), town.clock, 'tif');
  await loadTown(database.pool, town.parts, generated);
  const all = await patients(software);
  const total = warm + runs.reduce((sum, { requests }) => sum + requests, 0);
  const waiting = [...(await visitsOf(software, all, total))];
  const asked = (infno: string, some: readonly Waiting[]) =>
    some.map(({ visit, proof }) =>
      requestOf(town, software.message(infno, billing(visit, proof, 200))),
    );
  const first = waiting.splice(0, warm);
  for (const infno of ['2206', '2207']) await load(url, asked(infno, first), 16);
  const figures: Figure[] = [];
  for (const { clients, requests } of runs) {
    const some = waiting.splice(0, requests);
    for (const [infno, what] of [
      ['2206', 'pre-settlements'],
      ['2207', 'settlements'],
    ] as const) {
      const sent = asked(infno, some);
      const done = await load(url, sent, clients);
      insist(done, what);
      const reference = await load(bare.url, sent, clients);
      const insert = await rawInserts(database.pool, clients);
      figures.push({
        what: `${what} over HTTP, embedded store, ${clients} client${clients > 1 ? 's' : ''}`,
        value: `${rate(done.perSecond)}, p50 ${ms(done.p50)}, p99 ${ms(done.p99)}`,
        against:
          `${(done.perSecond / reference.perSecond).toFixed(2)} × bare fastify echo (${rate(reference.perSecond)}), ` +
          `${(done.perSecond / insert).toFixed(2)} × one bare insert (${rate(insert)})`,
      });
    }
  }
  const [somebody] = all;
  if (somebody) figures.push(...(await manyRows(software, somebody)));
  await app.close();
  await bare.stop();
  await database.stop();
  return figures;
}
