import { ok, type Result } from '@contract/result';
import type { Holder } from '@core/domain/person';
import { spendCode, type TypedSms } from '@core/proof/sms';
import type { Nouns } from '@core/ports/store';
import type { AuditEvent } from '@core/ports/store/audit';
import type { Parts } from '@core/ports/parts';
import { holdActiveHolder } from '@core/proof/holder';

type Needs = Pick<Parts, 'store' | 'vault' | 'clock' | 'settings'>;

/** A change that only the owner of a number may make. */
export interface ProvedChange extends Pick<TypedSms, 'owner' | 'purpose' | 'code'> {
  readonly accountId: string;
  /** The number the code must have gone to; another number's code does not count. */
  readonly numberOf: (current: Holder) => string | null;
  /** What must hold beside the code, as things stand under the lock. */
  readonly decide?: (current: Holder, nouns: Nouns) => Promise<Result<null>>;
  readonly event: AuditEvent;
  /** Makes the change and gives the holder as it is then. */
  readonly make: (current: Holder, nouns: Nouns, atMs: number) => Promise<Holder>;
}

/** The holder before and after a change. */
export interface Changed {
  readonly before: Holder;
  readonly after: Holder;
}

/** Checks and spends an SMS code, and what must hold beside it, inside of a transaction. @requirement C2 */
async function prove(
  change: ProvedChange,
  nouns: Nouns,
  needs: Omit<Needs, 'store'>,
): Promise<Result<Holder>> {
  // Read again under the lock: password or number may have been changed since it was looked at.
  const { accountId } = change;
  const found = await holdActiveHolder({ accountId, personId: change.owner }, nouns);
  if (!found.ok) return found;
  const current = found.value;
  const { owner, purpose, code, decide } = change;
  const typed = { owner, purpose, code, phone: change.numberOf(current) };
  const beside = decide && (() => decide(current, nouns));
  const proved = await spendCode(typed, nouns, { ...needs, ...(beside ? { beside } : {}) });
  return proved.ok ? ok(current) : proved;
}

/** Spends the SMS code, makes the change and writes the audit line, in one transaction. */
export function changeBySms(change: ProvedChange, needs: Needs): Promise<Result<Changed>> {
  return needs.store.transaction(async (nouns) => {
    const atMs = needs.clock.now();
    const proved = await prove(change, nouns, needs);
    await nouns.audit.record({
      event: change.event,
      outcome: proved.ok ? 'ok' : proved.problem.code,
      personId: change.owner,
      actor: change.accountId,
      atMs,
    });
    if (!proved.ok) return proved;
    return ok({ before: proved.value, after: await change.make(proved.value, nouns, atMs) });
  });
}
