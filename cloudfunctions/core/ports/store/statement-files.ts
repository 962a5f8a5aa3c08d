/** A file that an institution has uploaded (9101), or that was made for it (3202). */
export interface StatementFile {
  /** file_qury_no: at most 30 digits. */
  readonly fileNumber: string;
  readonly institutionCode: string;
  readonly filename: string;
  readonly bytes: Uint8Array;
  readonly atMs: number;
  /** dld_endtime */
  readonly expiresAtMs: number;
}

/** Files of institutions. They name people by psn_no, and are sealed at rest. */
export interface StatementFiles {
  keep(file: StatementFile): Promise<void>;
  /** Null when the institution has none of this number, or it has expired. */
  find(institutionCode: string, fileNumber: string, nowMs: number): Promise<StatementFile | null>;
}
