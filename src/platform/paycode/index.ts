import { noPlatform } from '../no-platform';
import type { PayCodePort } from './port';

/** The platform’s pay code. */
export const payCode = noPlatform<PayCodePort>('paycode');
