/** A desk left alone for this long signs its operator out. */
export const idleSignOutMs = 15 * 60_000;

/** An unmasked name and number go back behind the mask after this. */
export const revealedForMs = 30_000;

/** An answer that takes longer is treated as a dead line; the code is kept for another try. */
export const answerWithinMs = 10_000;

/** The same code again so soon after its answer is a scanner that fired twice, not another visit. */
export const sameCodeQuietMs = 5_000;

/** Lines kept in the list of last scans. */
export const mostRecentRows = 20;
