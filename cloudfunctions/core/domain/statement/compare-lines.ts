import { amountNames, type AmountName, type Amounts, type OwnLine, type TheirLine } from './line';

/** One thing in which the two sides do not agree about a settlement or refund. */
export type Disagreement =
  /** The centre has none of this number. */
  | { readonly kind: 'notHere' }
  /** The institution sent it more than once. */
  | { readonly kind: 'repeated' }
  /** The institution has not sent it. */
  | { readonly kind: 'notThere' }
  /** The number is another than the centre's for the same visit. */
  | { readonly kind: 'otherNumber' }
  /** The centre has several of this visit, none of which has the number. */
  | { readonly kind: 'several'; readonly count: number }
  | { readonly kind: 'otherVisit' }
  | { readonly kind: 'otherPerson' }
  | {
      readonly kind: 'amount';
      readonly name: AmountName;
      readonly theirs: number;
      readonly ours: number;
    };

/** A settlement or refund that the two sides do not agree about. */
export interface Difference {
  readonly personId: string;
  /** Null when the centre has several. */
  readonly visitId: string | null;
  readonly settlementId: string | null;
  /** What a reversal (2601) names; null when the centre has none, or several. */
  readonly messageNumber: string | null;
  readonly isRefund: boolean;
  /** The centre's; null when it has none, or several. */
  readonly ours: Amounts | null;
  readonly disagreements: readonly Disagreement[];
}

const signOf = (isRefund: boolean): string => (isRefund ? '-' : '+');
const isRefund = ({ refundOf }: OwnLine): boolean => refundOf !== null;

/** The numbers that a line of the centre answers to; 2601 tells nobody the refund's own. */
const numbersOf = ({ settlementId, refundOf }: OwnLine): readonly string[] =>
  refundOf === null ? [settlementId] : [settlementId, refundOf];

function disagreementsOf(theirs: TheirLine, ours: OwnLine): readonly Disagreement[] {
  return [
    ...(numbersOf(ours).includes(theirs.settlementId) ? [] : [{ kind: 'otherNumber' as const }]),
    ...(theirs.visitId === ours.visitId ? [] : [{ kind: 'otherVisit' as const }]),
    ...(theirs.personId === ours.personId ? [] : [{ kind: 'otherPerson' as const }]),
    ...amountNames
      .filter((name) => theirs[name] !== ours[name])
      .map((name) => ({ kind: 'amount' as const, name, theirs: theirs[name], ours: ours[name] })),
  ];
}

const ofOurs = (line: OwnLine, disagreements: readonly Disagreement[]): Difference => ({
  personId: line.personId,
  visitId: line.visitId,
  settlementId: line.settlementId,
  messageNumber: line.messageNumber,
  isRefund: isRefund(line),
  ours: line,
  disagreements,
});

const ofTheirs = (line: TheirLine, disagreement: Disagreement): Difference => ({
  personId: line.personId,
  visitId: disagreement.kind === 'several' ? null : line.visitId,
  settlementId: disagreement.kind === 'several' ? null : line.settlementId,
  messageNumber: null,
  isRefund: line.isRefund,
  ours: null,
  disagreements: [disagreement],
});

/** The centre's lines by number and by visit. */
function filed(lines: readonly OwnLine[]) {
  const byNumber = new Map<string, OwnLine>();
  const byVisit = new Map<string, OwnLine[]>();
  for (const line of lines) {
    const sign = signOf(isRefund(line));
    for (const number of numbersOf(line)) byNumber.set(`${sign}${number}`, line);
    const visit = `${sign}${line.visitId}`;
    byVisit.set(visit, byVisit.get(visit) ?? []);
    byVisit.get(visit)?.push(line);
  }
  return { byNumber, byVisit };
}

/** The centre's lines, of which each is met by one line of the institution at most. */
interface OwnLines {
  /** The one of this number and direction. */
  readonly ofNumber: (line: TheirLine) => OwnLine | null;
  /** Those of this visit and direction that were not met. */
  readonly leftOfVisit: (line: TheirLine) => readonly OwnLine[];
  /** False when it was met before. */
  readonly meet: (line: OwnLine) => boolean;
  readonly left: () => readonly OwnLine[];
}

function ownLines(lines: readonly OwnLine[]): OwnLines {
  const { byNumber, byVisit } = filed(lines);
  const met = new Set<OwnLine>();
  const isLeft = (line: OwnLine): boolean => !met.has(line);
  return {
    ofNumber: (line) => byNumber.get(`${signOf(line.isRefund)}${line.settlementId}`) ?? null,
    leftOfVisit: (line) =>
      (byVisit.get(`${signOf(line.isRefund)}${line.visitId}`) ?? []).filter(isLeft),
    meet: (line) => isLeft(line) && met.add(line).has(line),
    left: () => lines.filter(isLeft),
  };
}

/** What becomes of a line whose number the centre does not have. */
function compareStranger(line: TheirLine, own: OwnLines): Difference {
  const candidates = own.leftOfVisit(line);
  const [only] = candidates;
  if (!only) return ofTheirs(line, { kind: 'notHere' });
  if (candidates.length > 1) return ofTheirs(line, { kind: 'several', count: candidates.length });
  own.meet(only);
  return ofOurs(only, disagreementsOf(line, only));
}

function compareKnown(line: TheirLine, ours: OwnLine, own: OwnLines): Difference | null {
  if (!own.meet(ours)) return ofTheirs(line, { kind: 'repeated' });
  const disagreements = disagreementsOf(line, ours);
  return disagreements.length === 0 ? null : ofOurs(ours, disagreements);
}

/**
 * Compares the institution's lines with the centre's, one by one: by number and direction; then, where a number is
 * nobody's, by visit. None: the two sides agree in every line. @requirement E7
 */
export function compareLines(
  theirs: readonly TheirLine[],
  ours: readonly OwnLine[],
): readonly Difference[] {
  const own = ownLines(ours);
  const differences: Difference[] = [];
  const strangers: TheirLine[] = [];
  for (const line of theirs) {
    const known = own.ofNumber(line);
    if (!known) strangers.push(line);
    else {
      const difference = compareKnown(line, known, own);
      if (difference) differences.push(difference);
    }
  }
  differences.push(...strangers.map((line) => compareStranger(line, own)));
  differences.push(...own.left().map((line) => ofOurs(line, [{ kind: 'notThere' }])));
  return differences;
}
