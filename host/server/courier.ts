import { deliverDue, type DeliverParts } from '@core/telling/deliver';

/** A message that another process wrote down is on its way within half a second. */
const lookEveryMs = 500;
/** After a look that failed: the database is away, and every look would tell the log so. */
const restMs = 10_000;
/** Rounds that wait for a slow platform; the lease keeps them from each other's messages. */
const mostRounds = 8;

/** Carries messages out while the server runs. */
export interface Courier {
  /** Something was just written down: looks at once. */
  wake(): void;
  /** Finishes what is under way. */
  stop(): Promise<void>;
}

/** Looks for due messages again and again; a platform that is slow to answer holds up nobody else's messages. */
export function startCourier(parts: DeliverParts): Courier {
  const rounds = new Set<Promise<void>>();
  let isResting = false;
  let isStopped = false;

  const rest = (): void => {
    isResting = true;
    setTimeout(() => (isResting = false), restMs).unref();
  };
  const look = async (): Promise<void> => {
    try {
      await deliverDue(parts);
    } catch (error) {
      rest();
      parts.log.fault({ faultId: parts.ids.next('fault'), verb: 'deliver', error });
    }
  };
  const begin = (): void => {
    if (isStopped || isResting || rounds.size >= mostRounds) return;
    const round = look().finally(() => rounds.delete(round));
    rounds.add(round);
  };
  const timer = setInterval(begin, lookEveryMs);
  timer.unref();
  return {
    wake: begin,
    stop: async () => {
      isStopped = true;
      clearInterval(timer);
      await Promise.all(rounds);
    },
  };
}
