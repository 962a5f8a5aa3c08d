import type { Ids } from '../../ports/ids';
import type { Log } from '../../ports/log';

/** What the operators must hear of: the vendor's own code, and nothing that was sent or answered. */
class VendorFault extends Error {
  override readonly name = 'VendorFault';

  constructor(readonly code: string) {
    super('A vendor did not do what was asked.');
  }
}

/** Tells that a call to a vendor failed and with which of its codes. */
export type TellFault = (call: string, code: string) => void;

/** Faults of vendors in the log of the system. */
export const vendorFaults =
  ({ log, ids }: { readonly log: Log; readonly ids: Ids }): TellFault =>
  (call, code) =>
    log.fault({ faultId: ids.next('fault'), verb: call, error: new VendorFault(code) });
