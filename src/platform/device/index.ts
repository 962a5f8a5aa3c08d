import { noPlatform } from '../no-platform';
import type { DevicePort } from './port';

/** Facts about this phone. */
export const device = noPlatform<DevicePort>('device');
