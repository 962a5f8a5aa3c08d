import { noPlatform } from '../no-platform';
import type { LaunchPort } from './port';

/** How the person came in. */
export const launch = noPlatform<LaunchPort>('launch');
