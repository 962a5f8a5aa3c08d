import { noPlatform } from '../no-platform';
import type { SubscribePort } from './port';

/** Messages of the platform about us. */
export const subscribe = noPlatform<SubscribePort>('subscribe');
