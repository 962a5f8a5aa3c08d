import type { InsuranceFacts, NamedPerson } from '../../domain/person';

/** A visit that began with a scan, as the institution's own list shows it. */
export interface Scan {
  readonly scanId: string;
  readonly personId: string;
  readonly businessType: string;
  readonly atMs: number;
  readonly identity: NamedPerson;
  readonly facts: InsuranceFacts;
}

/** A scan as its visit token (ecToken) names it. */
export type TokenScan = Pick<Scan, 'scanId' | 'personId' | 'atMs'> & {
  readonly credentialId: string;
};

/** Scans by institution; nobody sees another institution's. */
export interface Scans {
  /** Newest first. */
  recent(institutionCode: string, limit: number): Promise<readonly Scan[]>;
  find(institutionCode: string, scanId: string): Promise<Scan | null>;
  /** The scan of this institution whose token this is, or null. */
  ofToken(institutionCode: string, ecToken: string): Promise<TokenScan | null>;
}
