import type { CredentialView } from '@contract/credential';
import { ok, type Result } from '@contract/result';
import { decideSmsCode, type SmsPurpose } from '@core/domain/sms-code';
import { credentialView, type Holder } from '@core/domain/person';
import type { Nouns } from '@core/ports/store';
import type { AuditEvent } from '@core/ports/store/audit';
import type { Parts } from '@core/ports/parts';

type Needs = Pick<Parts, 'store' | 'vault' | 'clock' | 'settings'>;

/** What a person typed, and where the code had to be sent. */
interface TypedSms {
  readonly personId: string;
  readonly purpose: SmsPurpose;
  readonly code: string;
  /** The number the code must have gone to; another number's code does not count. */
  readonly phone: string | null;
}

/** The keyed fingerprint of a code, bound to person and purpose. */
export const smsKeyOf = (
  vault: Parts['vault'],
  { personId, purpose, code }: Pick<TypedSms, 'personId' | 'purpose' | 'code'>,
): string => vault.fingerprint(`sms:${personId}:${purpose}:${code}`);

/** Checks and spends an SMS code inside of a transaction; a wrong try is counted. @requirement C2 */
async function spendSms(
  typed: TypedSms,
  { smsCodes }: Pick<Nouns, 'smsCodes'>,
  { vault, clock, settings }: Omit<Needs, 'store'>,
): Promise<Result<null>> {
  const { personId, purpose } = typed;
  const stored = await smsCodes.lock(personId, purpose);
  const sent = stored?.phone === typed.phone ? stored : null;
  const decision = decideSmsCode(
    sent && { ...sent, isRight: sent.codeKey === smsKeyOf(vault, typed) },
    clock.now(),
    settings,
  );
  if (decision.ok) await smsCodes.remove(personId, purpose);
  else if (sent && decision.problem.code === 'SMS_CODE_WRONG')
    await smsCodes.save(personId, purpose, { ...sent, wrongTries: sent.wrongTries + 1 });
  return decision;
}

/** A change that only the owner of a number may make. */
export interface ProvedChange {
  readonly holder: Holder;
  readonly accountId: string;
  readonly purpose: SmsPurpose;
  readonly code: string;
  readonly phone: string | null;
  readonly event: AuditEvent;
  /** Makes the change and gives the holder as it is then. */
  readonly make: (nouns: Nouns, atMs: number) => Promise<Holder>;
}

/** Spends the SMS code, makes the change and writes the audit line, in one transaction. */
export function changeBySms(change: ProvedChange, needs: Needs): Promise<Result<CredentialView>> {
  const { purpose, code, phone } = change;
  const { personId } = change.holder;
  return needs.store.transaction(async (nouns) => {
    const atMs = needs.clock.now();
    const proved = await spendSms({ personId, purpose, code, phone }, nouns, needs);
    await nouns.audit.record({
      event: change.event,
      outcome: proved.ok ? 'ok' : proved.problem.code,
      personId,
      actor: change.accountId,
      atMs,
    });
    return proved.ok ? ok(credentialView(await change.make(nouns, atMs))) : proved;
  });
}
