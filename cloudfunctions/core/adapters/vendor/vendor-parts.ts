import type { Clock } from '../../ports/clock';
import type { Ids } from '../../ports/ids';
import type { Nonces } from '../../ports/store/nonces';
import type { TellFault } from './vendor-faults';

/** What every adapter of a vendor is made of. */
export interface VendorParts {
  readonly clock: Clock;
  readonly ids: Ids;
  /** Where tickets that a vendor cannot spend are spent. */
  readonly nonces: Nonces;
  readonly tell: TellFault;
}
