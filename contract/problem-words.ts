/** What a person can do next; screens turn each into a button or a line. */
export type NextStep =
  | 'retry' // The same act may work now or in a moment.
  | 'correct' // Something typed needs another look.
  | 'sign-in' // Open the session again.
  | 'start-over' // Begin the activation again.
  | 'activate' // No credential yet: go and activate.
  | 'verify' // Show that it is the holder who asks.
  | 'thaw' // Bring a frozen credential back.
  | 'refresh-code' // Show a fresh code and scan again.
  | 'ask-bureau' // Only the medical-insurance bureau can help.
  | 'another-way' // Use another channel, the physical card or the counter.
  | 'wait' // Nothing to do but wait a little.
  | 'none';

/** What a person reads of an expected no. */
export interface Words {
  /** What happened, for the person in front of this screen. */
  readonly words: string;
  /** What to do now, as one short sentence. */
  readonly advice: string;
  readonly next: NextStep;
}

/** One line of a table of noes. */
export const entry = (words: string, advice: string, next: NextStep): Words => ({
  words,
  advice,
  next,
});
