import { noPlatform } from '../no-platform';
import type { CloudPort } from './port';

/** The cloud, over whatever this platform offers. */
export const cloud = noPlatform<CloudPort>('cloud');
