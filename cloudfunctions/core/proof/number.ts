import type { Parts } from '../ports/parts';
import type { Nouns } from '../ports/store';

/** Tries at a number nobody has yet; the numbers are far from full. */
const mostTries = 20;
/** Ten decimal digits are below 2^34, the most a code can carry. */
const indexDigits = 10;

/** A number for a credential, by chance. */
export const aNumber = ({ ids }: Pick<Parts, 'ids'>): number => Number(ids.digits(indexDigits));

/** Asks for numbers by chance until one is nobody's. */
export async function withFreeNumber<T>(
  needs: Pick<Parts, 'ids'>,
  take: (credentialIndex: number) => Promise<T | null>,
): Promise<T> {
  for (let attempt = 0; attempt < mostTries; attempt += 1) {
    const done = await take(aNumber(needs));
    if (done !== null) return done;
  }
  throw new Error('No free number for a credential.');
}

/** Gives a credential another number: no code that was handed out before is read any more. */
export const voidCodes = (
  personId: string,
  { credentials }: Pick<Nouns, 'credentials'>,
  needs: Pick<Parts, 'ids'>,
): Promise<true> =>
  withFreeNumber(needs, async (index) => (await credentials.renumber(personId, index)) || null);
