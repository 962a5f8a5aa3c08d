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

/** Scans by institution; nobody sees another institution's. */
export interface Scans {
  /** Newest first. */
  recent(institutionCode: string, limit: number): Promise<readonly Scan[]>;
  find(institutionCode: string, scanId: string): Promise<Scan | null>;
}
