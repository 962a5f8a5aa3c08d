import { noPlatform } from '../no-platform';
import type { NetworkPort } from './port';

/** Whether the phone has a network. */
export const network = noPlatform<NetworkPort>('network');
