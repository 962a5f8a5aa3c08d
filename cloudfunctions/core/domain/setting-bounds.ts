import { defaultSettings, type Settings } from './settings';

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

/** A lost phone shows codes for no longer than this. */
const mostHeldMs = 15 * minute;

/** Least and most of each setting: beyond them a promise of the product would not hold. */
export const settingBounds: Readonly<Record<keyof Settings, readonly [number, number]>> = {
  evidenceFreshMs: [minute, hour],
  activationKeptMs: [hour, 30 * day],
  codeValidMs: [10 * second, 2 * minute],
  codeGraceMs: [0, minute],
  codeSkewMs: [0, minute],
  // A use forgotten while its code lives could be repeated.
  codeUseKeptMs: [hour, 365 * day],
  sessionMs: [minute, 365 * day],
  operatorSessionMs: [minute, day],
  // More would let a lost phone show codes for longer than anybody needs in a basement.
  codesHeld: [1, 15],
  showIdleMs: [minute, 10 * minute],
  showMostMs: [minute, hour],
  verifiedMs: [minute, 15 * minute],
  slipValidMs: [10 * minute, 7 * day],
  smsValidMs: [minute, 30 * minute],
  smsResendMs: [10 * second, hour],
  smsPerDay: [1, 100],
  smsWrongTries: [1, 10],
  operatorWrongTries: [3, 20],
  operatorTriesKeptMs: [minute, day],
  signatureSkewMs: [second, 15 * minute],
  csbSkewMs: [second, hour],
  visitTokenMs: [minute, day],
  // A message that came twice within a day must be known.
  messageKeptMs: [day, 3 * 365 * day],
  deliveryFirstWaitMs: [second, minute],
  deliveryLongestWaitMs: [minute, 6 * hour],
  // Later than that a message about a visit only surprises.
  deliveryGivenUpMs: [minute, 3 * day],
  // Longer than a platform may take to answer, or one message would be sent by two.
  deliveryLeaseMs: [30 * second, hour],
  statementFileKeptMs: [hour, 90 * day],
  replyKeptMs: [minute, 30 * day],
  // At least what the rules ask of an audit log, at most what the notice promises of face results.
  resultKeptMs: [180 * day, defaultSettings.resultKeptMs],
  replyAbandonedMs: [5 * second, 10 * minute],
};

/** What is wrong with these settings, as one sentence, or null. `codeReachMs`: see the code cipher. */
export function settingsFault(settings: Settings, codeReachMs: number): string | null {
  for (const name of Object.keys(settingBounds) as (keyof Settings)[]) {
    const [least, most] = settingBounds[name];
    const value = settings[name];
    if (!Number.isSafeInteger(value) || value < least || value > most)
      return `${name} must be a whole number from ${least} to ${most}.`;
  }
  const livesMs = settings.codeValidMs + settings.codeGraceMs + settings.codeSkewMs;
  if (livesMs >= codeReachMs)
    return `codeValidMs, codeGraceMs and codeSkewMs together must be less than ${codeReachMs}, or a code could not be opened.`;
  if (settings.showIdleMs > settings.showMostMs)
    return 'showIdleMs must not be more than showMostMs.';
  if (settings.codesHeld * settings.codeValidMs > mostHeldMs)
    return `codesHeld times codeValidMs must not be more than ${mostHeldMs}.`;
  return null;
}
