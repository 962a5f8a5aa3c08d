import { noPlatform } from '../no-platform';
import type { ScreenPort } from './port';

/** The screen of the phone. */
export const screen = noPlatform<ScreenPort>('screen');
