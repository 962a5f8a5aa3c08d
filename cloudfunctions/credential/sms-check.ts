import { ok, refuse, type Result } from '@contract/result';
import { decideSmsCode, type SmsPurpose } from '@core/domain/sms-code';
import type { Holder } from '@core/domain/person';
import type { Nouns } from '@core/ports/store';
import type { AuditEvent } from '@core/ports/store/audit';
import type { Parts } from '@core/ports/parts';
import { holderOf } from './holder';

type Needs = Pick<Parts, 'store' | 'vault' | 'clock' | 'settings'>;

/** What a person typed, and where the code had to be sent. */
interface TypedSms {
  readonly personId: string;
  readonly purpose: SmsPurpose;
  readonly code: string;
}

/** The keyed fingerprint of a code, bound to person and purpose. */
export const smsKeyOf = (vault: Parts['vault'], { personId, purpose, code }: TypedSms): string =>
  vault.fingerprint(`sms:${personId}:${purpose}:${code}`);

/** A change that only the owner of a number may make. */
export interface ProvedChange extends TypedSms {
  readonly accountId: string;
  /** The number the code must have gone to; another number's code does not count. */
  readonly numberOf: (current: Holder) => string | null;
  /** What must hold beside the code, as things stand under the lock. */
  readonly decide?: (current: Holder) => Result<null>;
  readonly event: AuditEvent;
  /** Makes the change and gives the holder as it is then. */
  readonly make: (current: Holder, nouns: Nouns, atMs: number) => Promise<Holder>;
}

/** The holder before and after a change. */
export interface Changed {
  readonly before: Holder;
  readonly after: Holder;
}

/**
 * Checks and spends an SMS code, and what must hold beside it, inside of a transaction. A wrong code and a
 * wrong password are wrong tries of the same code; a password is judged only beside the right code.
 * @requirement C2
 */
async function prove(
  change: ProvedChange,
  nouns: Nouns,
  { vault, clock, settings }: Omit<Needs, 'store'>,
): Promise<Result<Holder>> {
  const { personId, purpose } = change;
  const stored = await nouns.smsCodes.lock(personId, purpose);
  // Read again under the lock: password or number may have been changed since it was looked at.
  const found = await holderOf(change.accountId, nouns);
  if (!found.ok) return found;
  const current = found.value;
  const sent = stored?.phone === change.numberOf(current) ? stored : null;
  const isRight = sent?.codeKey === smsKeyOf(vault, change);
  const decision = decideSmsCode(sent && { ...sent, isRight }, clock.now(), settings);
  const proved = decision.ok ? (change.decide?.(current) ?? decision) : decision;
  if (proved.ok) {
    await nouns.smsCodes.remove(personId, purpose);
    return ok(current);
  }
  const { code } = proved.problem;
  if (!sent || (code !== 'SMS_CODE_WRONG' && code !== 'PASSWORD_WRONG')) return proved;
  const wrongTries = sent.wrongTries + 1;
  await nouns.smsCodes.save(personId, purpose, { ...sent, wrongTries });
  return refuse(code, { triesLeft: settings.smsWrongTries - wrongTries });
}

/** Spends the SMS code, makes the change and writes the audit line, in one transaction. */
export function changeBySms(change: ProvedChange, needs: Needs): Promise<Result<Changed>> {
  return needs.store.transaction(async (nouns) => {
    const atMs = needs.clock.now();
    const proved = await prove(change, nouns, needs);
    await nouns.audit.record({
      event: change.event,
      outcome: proved.ok ? 'ok' : proved.problem.code,
      personId: change.personId,
      actor: change.accountId,
      atMs,
    });
    if (!proved.ok) return proved;
    return ok({ before: proved.value, after: await change.make(proved.value, nouns, atMs) });
  });
}
