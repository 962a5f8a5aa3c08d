import type { BusinessType, OperatorView, ScanRow, ScanView } from '@contract/desk';
import type { RevealedHolder } from '@contract/credential';
import type { Problem } from '@contract/result';
import type { NotACode } from '../kit/printed-code';
import { mostRecentRows } from './settings';

/** Why the desk went back to its sign-in page by itself. */
export type SignedOutWhy = 'expired' | 'idle';

/** One code on its way to the gateway; a second try carries the same key. */
export interface Attempt {
  readonly ecQrCode: string;
  readonly businessType: string;
  readonly requestId: string;
  /** How often this very code has been tried, from 1. */
  readonly nth: number;
}

/** Name and number of the scanned person, behind their mask or not. */
export type HolderState =
  | { readonly kind: 'masked' }
  | { readonly kind: 'asking' }
  | { readonly kind: 'revealed'; readonly holder: RevealedHolder }
  | { readonly kind: 'refused'; readonly problem: Problem };

/** What the large part of the desk shows. */
export type ScanState =
  | { readonly kind: 'ready' }
  | { readonly kind: 'reading'; readonly attempt: Attempt }
  | {
      readonly kind: 'shown';
      readonly attempt: Attempt;
      readonly scan: ScanView;
      readonly holder: HolderState;
      readonly answeredAtMs: number;
      /** Something else has been scanned since: it may be another patient's, so nothing may be copied. */
      readonly overtaken: boolean;
    }
  | {
      readonly kind: 'refused';
      readonly attempt: Attempt;
      readonly problem: Problem;
      readonly answeredAtMs: number;
    };

/** Why something that was scanned or typed went nowhere. */
export type NoticeWhy = NotACode | 'business-missing' | 'still-reading' | 'same-code';

/** A line beside the code field; the number tells two equal lines apart. */
export interface Notice {
  readonly why: NoticeWhy;
  readonly serial: number;
  /** Digits too many (above zero) or too few in what a hand typed; null where that is not the point. */
  readonly off: number | null;
}

/** The list of last scans. */
export type RecentState =
  | { readonly kind: 'loading'; readonly rows: readonly ScanRow[] }
  | { readonly kind: 'listed'; readonly rows: readonly ScanRow[] }
  | { readonly kind: 'failed'; readonly rows: readonly ScanRow[] };

/** The desk with an operator behind it. */
export interface AtWork {
  readonly step: 'at-work';
  readonly operator: OperatorView;
  /** Null until the operator has chosen once. */
  readonly businessType: string | null;
  readonly scan: ScanState;
  readonly notice: Notice | null;
  readonly recent: RecentState;
}

/** Where the desk stands. */
export type DeskState =
  | {
      readonly step: 'signed-out';
      readonly busy: boolean;
      readonly why: SignedOutWhy | null;
      readonly problem: Problem | null;
    }
  | AtWork;

/** The sign-in page. */
export const signedOut = (why: SignedOutWhy | null): DeskState => ({
  step: 'signed-out',
  busy: false,
  why,
  problem: null,
});

/** The fields of the table that an institution's desk works in, by the first letter of its code. */
const fieldOf: Readonly<Record<string, string>> = { H: '01', P: '02' };

/** The businesses of an institution: a hospital's or a pharmacy's, or all where the code names neither. */
export function businessesOf({
  institution,
  businessTypes,
}: OperatorView): readonly BusinessType[] {
  const field = fieldOf[institution.code.slice(0, 1)];
  const own = businessTypes.filter(({ code }) => code.slice(0, 2) === field);
  return own.length > 0 ? own : businessTypes;
}

/** The working page; a remembered business counts only while the table still has it. */
export const atWork = (operator: OperatorView, remembered: string | null): AtWork => ({
  step: 'at-work',
  operator,
  businessType: businessesOf(operator).some(({ code }) => code === remembered) ? remembered : null,
  scan: { kind: 'ready' },
  notice: null,
  recent: { kind: 'loading', rows: [] },
});

/** A scan as a line of the list: the visit token stays out of it. */
export function rowOf(scan: ScanView): ScanRow {
  const row: ScanRow & { ecToken?: string } = { ...scan };
  delete row.ecToken;
  return row;
}

/** Puts lists together, newest first, each scan once. */
export function mergeRows(...lists: readonly (readonly ScanRow[])[]): readonly ScanRow[] {
  const byId = new Map(lists.flat().map((row) => [row.scanId, row]));
  return [...byId.values()].sort((a, b) => b.atMs - a.atMs).slice(0, mostRecentRows);
}
