import { settleBill } from '@core/domain/policy';
import * as fc from 'fast-check';
import type { Figure } from '../../scripts/bench';
import { holdToLaws } from '../fixtures/policy/laws';
import { randomBill } from '../fixtures/policy/random-bill';

const bills = 1_000_000;
const sampled = 20_000;
const rounds = 5;

/** How often a second an act is done for each of the bills; the best of some rounds. */
function perSecond(act: (index: number) => void): number {
  const rates = Array.from({ length: rounds }, () => {
    const startedAt = performance.now();
    for (let index = 0; index < sampled; index += 1) act(index);
    return (sampled / (performance.now() - startedAt)) * 1000;
  });
  return Math.max(...rates);
}

const rate = (count: number): string => `${Math.round(count).toLocaleString('en')}/s`;

/** Bills split per second with their explanation, and a million random ones held to every law. */
export function measure(): Promise<readonly Figure[]> {
  const sample = fc.sample(randomBill, sampled).map(({ facts }) => facts);
  let settled = 0;
  const split = perSecond((index) => {
    const facts = sample[index];
    if (facts && settleBill(facts).ok) settled += 1;
  });
  if (settled !== rounds * sampled) throw new Error('Not every bill was settled.');
  const copied = perSecond((index) => void JSON.parse(JSON.stringify(sample[index])));
  const startedAt = performance.now();
  fc.assert(fc.property(randomBill, holdToLaws), { numRuns: bills });
  const seconds = Math.round((performance.now() - startedAt) / 1000);
  return Promise.resolve([
    {
      what: 'bills split and explained, one core',
      value: rate(split),
      against: `${(split / copied).toFixed(2)} × copying the facts through JSON (${rate(copied)})`,
    },
    {
      what: 'random settlements that break a law',
      value: `0 of ${bills.toLocaleString('en')}`,
      against: `identities, caps, explanation, refund, monotone, in two parts; ${seconds} s`,
    },
  ]);
}
