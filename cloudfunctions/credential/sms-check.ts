import type { Result } from '@contract/result';
import { decideSmsCode, type SmsPurpose } from '@core/domain/sms-code';
import type { Nouns } from '@core/ports/store';
import type { Parts } from '@core/ports/parts';

type Needs = Pick<Parts, 'vault' | 'clock' | 'settings'>;

/** What a person typed, and where the code had to be sent. */
export interface TypedSms {
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
export async function spendSms(
  typed: TypedSms,
  { smsCodes }: Pick<Nouns, 'smsCodes'>,
  { vault, clock, settings }: Needs,
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
