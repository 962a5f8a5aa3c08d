import { nextTryAtMs } from '../domain/delivery';
import type { Parts } from '../ports/parts';
import type { DeliveryEnd, TakenDelivery } from '../ports/store/outbox';

/** What a delivery needs. */
export type DeliverParts = Pick<
  Parts,
  'store' | 'clock' | 'settings' | 'subscriptions' | 'ids' | 'log'
>;

/** Due messages that one round takes: as many requests as a platform is sent at once. */
const atOnce = 20;
/** Rounds of one delivering; what is left waits for the next. */
const mostRounds = 50;

/** Is the account still the one of whom the message tells? A channel may have been ended since it was written. */
async function isStillTheirs(taken: TakenDelivery, { store }: Pick<Parts, 'store'>) {
  const account = await store.accounts.find(taken.accountId);
  if (!account?.personId) return false;
  return (await store.inbox.find(account.personId, taken.messageId)) !== null;
}

type Outcome = DeliveryEnd | 'later';

async function send(taken: TakenDelivery, parts: DeliverParts): Promise<Outcome> {
  const { channel, subject, template, page, fields } = taken;
  // Nobody can have subscribed to what the deployment has no template for, and trying again changes nothing.
  if (parts.subscriptions.idsOf(channel, [template]).length === 0) return 'unwanted';
  if (!(await isStillTheirs(taken, parts))) return 'unwanted';
  const sent = await parts.subscriptions.send({ channel, subject, template, page, fields });
  if (sent.ok) return 'sent';
  return sent.problem.code === 'MESSAGE_UNWANTED' ? 'unwanted' : 'later';
}

/**
 * Sends one message and writes down how it ended. A process that dies between the two leaves it taken: when the
 * lease is over it is sent again, so that it may come twice but never not at all. @requirement E4
 */
async function deliver(taken: TakenDelivery, parts: DeliverParts): Promise<void> {
  const { outbox } = parts.store;
  const outcome = await send(taken, parts);
  const nowMs = parts.clock.now();
  if (outcome !== 'later') return outbox.end(taken.deliveryId, outcome, nowMs);
  const againAtMs = nextTryAtMs(taken, nowMs, parts.settings);
  if (againAtMs === null) return outbox.end(taken.deliveryId, 'givenUp', nowMs);
  return outbox.later(taken.deliveryId, againAtMs);
}

/** One that fails must not keep the others: it is told in the log, and its lease brings it back. */
async function tryToDeliver(taken: TakenDelivery, parts: DeliverParts): Promise<void> {
  try {
    await deliver(taken, parts);
  } catch (error) {
    parts.log.fault({ faultId: parts.ids.next('fault'), verb: 'deliver', error });
  }
}

/** Takes what is due and sends it; gives how many were taken, at most as many as are sent at once. */
export async function deliverSome(parts: DeliverParts): Promise<number> {
  const due = { nowMs: parts.clock.now(), leaseMs: parts.settings.deliveryLeaseMs };
  const taken = await parts.store.outbox.take(due, atOnce);
  await Promise.all(taken.map((one) => tryToDeliver(one, parts)));
  return taken.length;
}

/** Delivers until nothing is due; gives how many were tried. */
export async function deliverDue(parts: DeliverParts): Promise<number> {
  let tried = 0;
  for (let round = 0; round < mostRounds; round += 1) {
    const taken = await deliverSome(parts);
    tried += taken;
    if (taken < atOnce) break;
  }
  return tried;
}
