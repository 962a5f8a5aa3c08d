import { noPlatform } from '../no-platform';
import type { StoragePort } from './port';

/** What stays on the phone between two visits. */
export const storage = noPlatform<StoragePort>('storage');
