import type { VerifyPurpose } from '@contract/credential';
import { ok, refuse, type Result } from '@contract/result';
import type { Holder } from '../domain/person';
import { decideTicket, type VerifyTicket } from '../domain/verify';
import type { Parts } from '../ports/parts';
import type { Nouns } from '../ports/store';

/** The keyed fingerprint under which a ticket is kept. */
export const ticketKeyOf = (vault: Parts['vault'], ticket: string): string =>
  vault.fingerprint(`verified:${ticket}`);

/** A ticket as the phone sends it, and what it has to be for. */
export interface ShownTicket {
  readonly ticket: string;
  readonly holder: Pick<Holder, 'personId'>;
  readonly accountId: string;
  readonly purpose: VerifyPurpose;
}

type Needs = Pick<Parts, 'clock' | 'vault' | 'settings'>;

/** Spends a ticket inside of the transaction of what it allows: it is good once. */
export async function spendTicket(
  shown: ShownTicket,
  { verifications }: Pick<Nouns, 'verifications'>,
  { clock, vault }: Needs,
): Promise<Result<null>> {
  const { accountId, purpose, holder } = shown;
  const ticket = await verifications.spend(ticketKeyOf(vault, shown.ticket));
  const wanted = { accountId, purpose, personId: holder.personId };
  const decision = decideTicket(ticket, wanted, clock.now());
  return decision.ok ? ok(null) : decision;
}

/** A verified show goes on as long as its page keeps asking, up to its end. @requirement X5 */
export async function keepShowing(
  shown: Omit<ShownTicket, 'ticket' | 'purpose'> & { readonly ticket: string | undefined },
  { verifications }: Pick<Nouns, 'verifications'>,
  { clock, vault, settings }: Needs,
): Promise<Result<VerifyTicket>> {
  if (shown.ticket === undefined) return refuse('SHOW_CHECK_NEEDED');
  const key = ticketKeyOf(vault, shown.ticket);
  const nowMs = clock.now();
  const { accountId, holder } = shown;
  const wanted = { accountId, purpose: 'show' as const, personId: holder.personId };
  const decision = decideTicket(await verifications.find(key), wanted, nowMs);
  if (!decision.ok) return decision;
  await verifications.renew(key, nowMs + settings.showIdleMs);
  return decision;
}
