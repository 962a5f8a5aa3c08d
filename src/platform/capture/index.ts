import { noPlatform } from '../no-platform';
import type { CapturePort } from './port';

/** Pictures and recordings of the screen. */
export const capture = noPlatform<CapturePort>('capture');
