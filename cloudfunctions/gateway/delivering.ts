import { ok, refuse, type Result } from '@contract/result';
import { deliverDue, type DeliverParts } from '@core/telling/deliver';

/** Sends what is due, for the platform's timer or after a settlement; gives how many were tried. */
export const createDelivering =
  (parts: DeliverParts) => async (): Promise<Result<{ readonly tried: number }>> => {
    try {
      return ok({ tried: await deliverDue(parts) });
    } catch (error) {
      const faultId = parts.ids.next('fault');
      parts.log.fault({ faultId, verb: 'gateway.deliver', error });
      return refuse('SERVICE_UNAVAILABLE', { faultId });
    }
  };
