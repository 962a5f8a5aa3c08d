import { noPlatform } from '../no-platform';
import type { RealNamePort } from './port';

/** The platform’s proof that the account holder is at the phone. */
export const realName = noPlatform<RealNamePort>('realname');
