import * as fc from 'fast-check';
import type { Figure } from '../../scripts/bench';
import { openTestDatabase, storeKinds } from '../fixtures/databases';
import { aModel, aSequence } from '../fixtures/model/run';

const runs = 500;

/** Random lives of people, phones and the clock, each time others; a fault ends it with its seed. */
export async function measure(): Promise<readonly Figure[]> {
  const [embedded] = storeKinds;
  if (!embedded) throw new Error('No store.');
  const database = await openTestDatabase(embedded);
  const { run, counts } = await aModel(database.pool);
  await fc.assert(fc.asyncProperty(aSequence(), run), { numRuns: runs });
  await database.stop();
  const sum = (of: RegExp): number =>
    Object.entries(counts).reduce((all, [what, n]) => all + (of.test(what) ? n : 0), 0);
  const requests = sum(/^(activation|credential)\./);
  return [
    {
      what: 'requests of random lives that granted, showed or read what they must not',
      value: `0 of ${requests.toLocaleString('en')}`,
      against: `${runs} lives, ${sum(/^granted/)} grants, ${sum(/^thawed/)} thaws, ${sum(/^codes read/)} codes read`,
    },
  ];
}
