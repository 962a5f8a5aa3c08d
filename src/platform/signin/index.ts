import { noPlatform } from '../no-platform';
import type { SignInPort } from './port';

/** Who holds this phone, as the platform knows it. */
export const signin = noPlatform<SignInPort>('signin');
