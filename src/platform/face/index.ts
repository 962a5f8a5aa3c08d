import { noPlatform } from '../no-platform';
import type { FacePort } from './port';

/** The platform’s own face check. */
export const face = noPlatform<FacePort>('face');
