import type { Region } from './credential';

/** One row of the national `code_biz_type` table. */
export interface BusinessType {
  readonly code: string;
  readonly name: string;
}

/** An operator at an institution's desk, signed in. */
export interface OperatorView {
  readonly token: string;
  readonly expiresAtMs: number;
  readonly operatorName: string;
  readonly institution: { readonly code: string; readonly name: string };
  readonly businessTypes: readonly BusinessType[];
}

/** Whose code was scanned, masked. */
export interface ScanView {
  readonly scanId: string;
  readonly holderName: string;
  readonly idNumber: string;
  readonly idTypeName: string;
  readonly insuredRegion: Region;
  readonly insurance: 'active' | 'paused';
  readonly personTypeName: string;
  readonly businessType: BusinessType;
  readonly atMs: number;
  /** The visit token the hospital's software goes on with. */
  readonly ecToken: string;
}

/** A line of the desk's list of last scans: no visit token. */
export type ScanRow = Omit<ScanView, 'ecToken'>;
