import { noPlatform } from '../no-platform';
import type { CanvasPort } from './port';

/** Drawing surfaces of the page on top. */
export const canvas = noPlatform<CanvasPort>('canvas');
