import type { Figure } from '../../scripts/bench';
import { openTestDatabase, storeKinds } from '../fixtures/databases';
import { fuzzFunctions } from '../fixtures/fuzz/fuzz-functions';
import { fuzzHttp } from '../fixtures/fuzz/fuzz-http';
import type { Finding } from '../fixtures/fuzz/fuzz-functions';
import { fuzzInstitutions } from '../fixtures/fuzz/fuzz-institutions';

const toVerbs = 80_000;
const toAddresses = 20_000;
const toTransactions = 10_000;

function insist(findings: readonly Finding[], seed: number): void {
  const [first] = findings;
  if (first) throw new Error(`Seed ${seed}: ${first.door} ${first.what}, asked ${first.sent}`);
}

/** A hundred thousand hostile requests to every public door, each time others. */
export async function measure(): Promise<readonly Figure[]> {
  const [embedded] = storeKinds;
  if (!embedded) throw new Error('No store.');
  const seed = Math.floor(Math.random() * 2 ** 31);
  const database = await openTestDatabase(embedded);
  const verbs = await fuzzFunctions(database.pool, { seed, count: toVerbs });
  insist(verbs.findings, seed);
  const addresses = await fuzzHttp(database.pool, seed, toAddresses);
  insist(addresses.findings, seed);
  const transactions = await fuzzInstitutions(database.pool, { seed, count: toTransactions });
  insist(transactions.findings, seed);
  await database.stop();
  const doors = Object.keys(verbs.doors).length;
  return [
    {
      what: `hostile requests to ${doors} verbs that found a fault, a half write or a telling line`,
      value: `0 of ${verbs.asked.toLocaleString('en')}`,
      against: `${verbs.refused.toLocaleString('en')} were refused, each by a code of the list`,
    },
    {
      what: 'hostile requests over HTTP that did',
      value: `0 of ${addresses.asked.toLocaleString('en')}`,
      against: `${Object.keys(addresses.statuses).length} kinds of addresses`,
    },
    {
      what: `hostile messages to ${Object.keys(transactions.heard).length} transactions of institutions that did`,
      value: `0 of ${transactions.asked.toLocaleString('en')}`,
      against: `${transactions.refused.toLocaleString('en')} were refused, each by a number of the table`,
    },
  ];
}
