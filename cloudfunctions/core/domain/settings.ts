import { faceResultKeptYears } from '@contract/activation';

/** Every number that a bureau may want to change; the defaults are the product's promise. */
export interface Settings {
  /** How long a step's evidence counts towards an activation. @requirement C1 */
  readonly evidenceFreshMs: number;
  /** An activation nobody finishes is closed and its personal data erased after this. */
  readonly activationKeptMs: number;
  /** How long a dynamic code is shown as good. @requirement D1 */
  readonly codeValidMs: number;
  /** Added for the way from the screen to our door. */
  readonly codeGraceMs: number;
  /** How far in the future a code may lie before it is no code of ours. */
  readonly codeSkewMs: number;
  /** Used codes are remembered this long; far more than a code can live. */
  readonly codeUseKeptMs: number;
  /** Length of a phone's session; each use of an older half renews it. */
  readonly sessionMs: number;
  /** Length of an operator's session at a desk: one shift. */
  readonly operatorSessionMs: number;
  /** Codes a phone is given at once, one for each coming minute, for when there is no network. @requirement D1 */
  readonly codesHeld: number;
  /** A verified show ends when nothing is asked for so long. @requirement X5 */
  readonly showIdleMs: number;
  /** A verified show ends after this, whatever happens. @requirement X5 */
  readonly showMostMs: number;
  /** Any other verification of the holder counts this long, and once. */
  readonly verifiedMs: number;
  /** A counter slip is good this long after the clerk gave it out. */
  readonly slipValidMs: number;
  readonly smsValidMs: number;
  readonly smsResendMs: number;
  /** Messages a day for one person and purpose, and to one number. @requirement C2 */
  readonly smsPerDay: number;
  /** This many wrong tries end an SMS code. @requirement C2 */
  readonly smsWrongTries: number;
  /** This many wrong passwords of one operator end their tries for a while. */
  readonly operatorWrongTries: number;
  /** Counted from the first wrong one; then an operator may try again. */
  readonly operatorTriesKeptMs: number;
  /** How far an institution's signed timestamp may lie from our clock. */
  readonly signatureSkewMs: number;
  /** The same for the service gateway's headers (CSB), whose text says 30 minutes. */
  readonly csbSkewMs: number;
  /** A token (ecToken) proves who is there for a step of a visit this long after its code was read. */
  readonly visitTokenMs: number;
  /** A message of an institution is answered the same, and can be reversed, for this long. */
  readonly messageKeptMs: number;
  /** Until a message that a platform did not take is tried again; each further wait is twice the last. @requirement E4 */
  readonly deliveryFirstWaitMs: number;
  readonly deliveryLongestWaitMs: number;
  /** A message that has not come through for so long is sent no more; the inbox has it all the same. */
  readonly deliveryGivenUpMs: number;
  /** A message taken by a process that is not heard of again is sent by another after this. */
  readonly deliveryLeaseMs: number;
  /** A file of an institution (9101, 3202) can be downloaded this long. @requirement E7 */
  readonly statementFileKeptMs: number;
  /** A request key is answered the same for this long. */
  readonly replyKeptMs: number;
  /** Results of face checks and the audit log are deleted after this, as the notice promises. @requirement C6 */
  readonly resultKeptMs: number;
  /** A request still unanswered after this was lost with its process; its key is free again. */
  readonly replyAbandonedMs: number;
}

const second = 1000;
const minute = 60 * second;
const day = 24 * 60 * minute;

/** The settings of a deployment that says nothing. */
export const defaultSettings: Settings = {
  evidenceFreshMs: 10 * minute,
  activationKeptMs: day,
  codeValidMs: 60 * second,
  codeGraceMs: 5 * second,
  codeSkewMs: 3 * second,
  codeUseKeptMs: 7 * day,
  sessionMs: 30 * day,
  operatorSessionMs: 12 * 60 * minute,
  codesHeld: 10,
  showIdleMs: 3 * minute,
  showMostMs: 30 * minute,
  verifiedMs: 5 * minute,
  slipValidMs: day,
  smsValidMs: 5 * minute,
  smsResendMs: minute,
  smsPerDay: 5,
  smsWrongTries: 5,
  operatorWrongTries: 5,
  operatorTriesKeptMs: 15 * minute,
  signatureSkewMs: 5 * minute,
  csbSkewMs: 30 * minute,
  visitTokenMs: 30 * minute,
  messageKeptMs: 90 * day,
  deliveryFirstWaitMs: 2 * second,
  deliveryLongestWaitMs: 30 * minute,
  deliveryGivenUpMs: day,
  deliveryLeaseMs: minute,
  statementFileKeptMs: 7 * day,
  replyKeptMs: day,
  resultKeptMs: faceResultKeptYears * 365 * day,
  replyAbandonedMs: 30 * second,
};
