import type { InsuranceFacts, NamedPerson } from '../../domain/person';

/** One act of reading a code at an institution. */
export interface ScanAttempt {
  readonly scanId: string;
  readonly institutionCode: string;
  readonly operatorId: string;
  readonly officeName: string | null;
  readonly businessType: string;
  /**
   * The same key with the same code, operator, business and door is the same act, and gets the same
   * answer while the credential is active.
   */
  readonly requestKey: string | null;
  /** For this long after the first; then the code is one that was used. */
  readonly repeatKeptMs: number;
  readonly door: 'local' | 'fsi' | 'desk';
  /** The part of the visit token after the region. */
  readonly tokenTail: string;
  readonly atMs: number;
}

/** A presented code, already opened and judged; null when it was not authentic. */
export interface JudgedCode {
  readonly credentialIndex: number;
  readonly slot: number;
  readonly verdict: 'good' | 'early' | 'expired';
}

/** What a scan gave. */
export interface ScanRead {
  readonly kind: 'read';
  readonly scanId: string;
  readonly credentialId: string;
  readonly ecToken: string;
  readonly atMs: number;
  readonly identity: NamedPerson;
  readonly facts: InsuranceFacts;
}

/** How an attempt ended. `unknown` covers forged, early and nobody's codes alike. */
export type ScanOutcome = ScanRead | { readonly kind: 'unknown' | 'expired' | 'used' | 'inactive' };

/** By whom a code was read. */
export interface CodeUse {
  readonly institutionCode: string;
  readonly institutionName: string;
  readonly businessType: string;
  readonly atMs: number;
}

/** Codes that were read: each can be consumed once. @requirement D1 */
export interface CodeUses {
  /** One round trip: the use, the visit, and the audit event, or the refusal and its audit event. */
  consume(code: JudgedCode | null, attempt: ScanAttempt): Promise<ScanOutcome>;
  useOf(personId: string, slot: number): Promise<CodeUse | null>;
}
