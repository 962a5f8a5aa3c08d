import type { Figure } from '../../scripts/bench';
import { openTestDatabase, storeKinds } from '../fixtures/databases';
import {
  allHolders,
  aMinuteEarly,
  attacksFrom,
  makeOthers,
  realCodes,
  showMany,
} from '../fixtures/hostile-codes';
import { manyCodes } from '../fixtures/many-codes';

/** Of each of ten kinds; with those that are too early and those that are used it is a million. */
const ofEach = 90_000;
const real = 50_000;

const many = (count: number): string => count.toLocaleString('en');

/** A million codes that must not be read, through the product's own reading and the real SQL. */
export async function measure(): Promise<readonly Figure[]> {
  const [embedded] = storeKinds;
  if (!embedded) throw new Error('No store.');
  const seed = Math.floor(Math.random() * 2 ** 31);
  const database = await openTestDatabase(embedded);
  const desk = await manyCodes(database.pool, allHolders);
  await makeOthers(database.pool);
  let [shown, read] = [0, 0];
  const count = (heard: Readonly<Record<string, number>>) => {
    shown += Object.values(heard).reduce((sum, n) => sum + n, 0);
    read += heard['read'] ?? 0;
  };
  const startedAt = performance.now();
  for (const attack of Object.values(attacksFrom(seed)))
    count(await showMany(desk, attack, ofEach));
  const codes = realCodes(real, seed);
  count(await desk.show(aMinuteEarly(codes)));
  const hostileMs = performance.now() - startedAt;
  const goodAt = performance.now();
  const good = await desk.show(codes);
  const goodMs = performance.now() - goodAt;
  count(await desk.show(codes));
  await database.stop();
  if (read > 0) throw new Error(`${read} hostile codes were read; the seed was ${seed}.`);
  if (good['read'] !== real) throw new Error(`Real codes were refused; the seed was ${seed}.`);
  const ratio = hostileMs / (shown - real) / (goodMs / real);
  return [
    {
      what: 'hostile codes read',
      value: `${read} of ${many(shown)}`,
      against: `${many(real)} real codes read once each; a refusal takes ${ratio.toFixed(2)} × a reading`,
    },
  ];
}
