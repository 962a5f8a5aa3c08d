import { refuse } from '@contract/result';
import type { RealNamePort } from './port';

/** An embedding app vouches for no real name: the person types name and number, and the face proves them. @requirement C3 */
export const realName = {
  prove: () => Promise.resolve(refuse('REAL_NAME_DOWN')),
} satisfies RealNamePort;
