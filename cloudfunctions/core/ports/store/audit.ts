import type { ProblemCode } from '@contract/problem';

/** What happened; refusals are recorded too. */
export type AuditEvent =
  | 'activation.granted'
  | 'activation.proved'
  | 'activation.faceConsented'
  | 'activation.guardianNamed'
  | 'credential.revealed'
  | 'credential.passwordSet'
  | 'credential.phoneChanged'
  | 'credential.phoneChangeTold'
  | 'credential.smsSent'
  | 'credential.frozen'
  | 'credential.faceConsented'
  | 'credential.verified'
  | 'credential.passwordVerified'
  | 'credential.showCheckSet'
  | 'credential.channelEnded'
  | 'credential.deregistered'
  | 'slip.issued'
  | 'operator.signedIn'
  | 'code.read'
  | 'scan.revealed'
  | 'institution.acted';

/** One line of the audit log; `detail` never holds personal data. */
export interface AuditLine {
  readonly event: AuditEvent;
  readonly outcome: 'ok' | ProblemCode;
  /** Null when nobody is known yet, as behind a forged code. */
  readonly personId: string | null;
  /** Account, or institution and operator. */
  readonly actor: string;
  readonly atMs: number;
  readonly detail?: Readonly<Record<string, string | number>>;
}

/**
 * The audit log, written in the transaction of what it tells of. Lines are added and never changed;
 * only cleaning deletes them, when their time is over.
 */
export interface Audit {
  record(line: AuditLine): Promise<void>;
  /** Has the institution learnt since then who the person is, by their code (1162) or a document (1101)? */
  hasIdentified(institutionCode: string, personId: string, sinceMs: number): Promise<boolean>;
}
