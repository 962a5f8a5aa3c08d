import { ok, refuse, type Result } from '@contract/result';
import { sweepOnce } from '@core/door/sweep';
import type { Parts } from '@core/ports/parts';

/** One round of cleaning for the platform's timer; gives how many rows went. */
export const createCleaning =
  (parts: Pick<Parts, 'store' | 'clock' | 'settings' | 'ids' | 'log'>) =>
  async (): Promise<Result<{ readonly removed: number }>> => {
    try {
      return ok({ removed: await sweepOnce(parts) });
    } catch (error) {
      const faultId = parts.ids.next('fault');
      parts.log.fault({ faultId, verb: 'gateway.sweep', error });
      return refuse('SERVICE_UNAVAILABLE', { faultId });
    }
  };
