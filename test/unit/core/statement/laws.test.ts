import { compareLines, type OwnLine, type TheirLine } from '@core/domain/statement';
import * as fc from 'fast-check';
import { anOwnLine, refundOf, theirsOf } from './a-statement';

const fen = fc.integer({ min: 0, max: 1_000_000 });

/** A visit with one to three settlements, of which some were given back. */
const aVisit = fc.record({
  settlements: fc.array(
    fc.record({ totalFen: fen, fundFen: fen, accountFen: fen, isRefunded: fc.boolean() }),
    { minLength: 1, maxLength: 3 },
  ),
  /** Does the institution know the refund by its own number? */
  knowsRefund: fc.boolean(),
});

type VisitDrawn = typeof aVisit extends fc.Arbitrary<infer V> ? V : never;

interface Pair {
  readonly ours: OwnLine;
  readonly theirs: TheirLine;
}

function pairsOf(visits: readonly VisitDrawn[]): readonly Pair[] {
  return visits.flatMap(({ settlements, knowsRefund }, visit) =>
    settlements.flatMap(({ isRefunded, ...amounts }, index): Pair[] => {
      const settlementId = `s${visit}-${index}`;
      const ours = anOwnLine({
        settlementId,
        visitId: `v${visit}`,
        personId: `p${visit}`,
        ...amounts,
      });
      const settled = { ours, theirs: theirsOf(ours) };
      if (!isRefunded) return [settled];
      const back = refundOf(ours, `r${visit}-${index}`);
      const over = knowsRefund ? {} : { settlementId };
      return [settled, { ours: back, theirs: theirsOf(back, over) }];
    }),
  );
}

const statement = fc.array(aVisit, { minLength: 1, maxLength: 12 }).map(pairsOf);
const shuffled = (pairs: readonly Pair[]) =>
  fc.shuffledSubarray([...pairs], { minLength: pairs.length });

/** Each way in which one line of a statement goes wrong. */
const plants = {
  left: (): readonly TheirLine[] => [],
  doubled: (line: TheirLine) => [line, line],
  renumbered: (line: TheirLine) => [{ ...line, settlementId: 'nobody’s' }],
  elsewhere: (line: TheirLine) => [{ ...line, visitId: 'another' }],
  of: (line: TheirLine) => [{ ...line, personId: 'another' }],
  total: (line: TheirLine) => [{ ...line, totalFen: line.totalFen + 1 }],
  fund: (line: TheirLine) => [{ ...line, fundFen: line.fundFen - 1 }],
  account: (line: TheirLine) => [{ ...line, accountFen: line.accountFen + 100 }],
  turned: (line: TheirLine) => [{ ...line, isRefund: !line.isRefund }],
} as const;

const plant = fc.constantFrom(...(Object.keys(plants) as (keyof typeof plants)[]));

it('never finds a difference between equal sides', () => {
  fc.assert(
    fc.property(
      statement.chain((pairs) => fc.tuple(shuffled(pairs), shuffled(pairs))),
      ([one, other]) => {
        const differences = compareLines(
          one.map(({ theirs }) => theirs),
          other.map(({ ours }) => ours),
        );
        expect(differences).toEqual([]);
      },
    ),
    { numRuns: 1_000 },
  );
});

it('always finds the one line that was planted, and no line of another visit', () => {
  fc.assert(
    fc.property(statement.chain(shuffled), fc.nat(), plant, (pairs, nth, how) => {
      const at = nth % pairs.length;
      const theirs = pairs.flatMap((pair, index) =>
        index === at ? plants[how](pair.theirs) : [pair.theirs],
      );
      const differences = compareLines(
        theirs,
        pairs.map(({ ours }) => ours),
      );
      expect(differences.length).toBeGreaterThan(0);
      const person = pairs[at]?.ours.personId;
      for (const { personId } of differences) expect([person, 'another']).toContain(personId);
    }),
    { numRuns: 2_000 },
  );
});

it('finds a line that is missing at the centre', () => {
  fc.assert(
    fc.property(statement.chain(shuffled), fc.nat(), (pairs, nth) => {
      const at = nth % pairs.length;
      const differences = compareLines(
        pairs.map(({ theirs }) => theirs),
        pairs.filter((_, index) => index !== at).map(({ ours }) => ours),
      );
      expect(differences.length).toBeGreaterThan(0);
    }),
    { numRuns: 1_000 },
  );
});
