import type { SmsSentView } from '@contract/credential';
import { ok, type Result } from '@contract/result';
import { maskPhone } from '../domain/masking';
import {
  decideSmsCode,
  decideSmsSend,
  smsDayMs,
  smsText,
  type SmsPurpose,
} from '../domain/sms-code';
import type { Parts } from '../ports/parts';
import type { Nouns } from '../ports/store';
import { tryInside } from './counting';

type SendNeeds = Pick<Parts, 'store' | 'clock' | 'ids' | 'vault' | 'settings' | 'sms'>;

/** A code about to be sent. */
export interface Sending {
  /** Whose code it is: a person, or an activation's account. */
  readonly owner: string;
  readonly accountId: string;
  readonly purpose: SmsPurpose;
  readonly phone: string;
  /** Null when the owner is no registered person. */
  readonly personId: string | null;
  /** What the code is about, beside owner and purpose: it opens nothing else. */
  readonly about?: string;
}

/** What was typed, and where the code had to be sent. */
export interface TypedSms {
  readonly owner: string;
  readonly purpose: SmsPurpose;
  readonly code: string;
  readonly phone: string | null;
  readonly about?: string;
}

/** The keyed fingerprint of a code, bound to owner and purpose. */
const smsKeyOf = (
  vault: Parts['vault'],
  { owner, purpose, code, about = '' }: Pick<TypedSms, 'owner' | 'purpose' | 'code' | 'about'>,
): string => vault.fingerprint(`sms:${owner}:${purpose}:${about}:${code}`);

/**
 * Stores the code and the wish before it is sent; two requests at once find that one has just been sent.
 * Gives the id of the wish.
 */
function prepare(sending: Sending & { readonly code: string }, needs: SendNeeds) {
  const { owner, purpose, phone } = sending;
  return needs.store.transaction(async ({ smsCodes, audit }): Promise<Result<string>> => {
    const nowMs = needs.clock.now();
    await smsCodes.lock(owner, purpose);
    const wish = { personId: owner, purpose, phone };
    const recent = await smsCodes.recentWishes(wish, nowMs - smsDayMs);
    const at = { nowMs, isOnFile: purpose === 'password' };
    const decision = decideSmsSend(recent, at, needs.settings);
    await audit.record({
      event: 'credential.smsSent',
      outcome: decision.ok ? 'ok' : decision.problem.code,
      personId: sending.personId,
      actor: sending.accountId,
      atMs: nowMs,
      detail: { purpose },
    });
    if (!decision.ok) return decision;
    await smsCodes.save(owner, purpose, {
      codeKey: smsKeyOf(needs.vault, sending),
      phone,
      sentAtMs: nowMs,
      expiresAtMs: nowMs + needs.settings.smsValidMs,
      wrongTries: 0,
    });
    return ok(await smsCodes.noteWish(wish, nowMs, nowMs + smsDayMs));
  });
}

/** Sends a code, at most so many a day, each a while after the one before. @requirement C2 */
export async function sendCode(sending: Sending, needs: SendNeeds): Promise<Result<SmsSentView>> {
  const { store, ids, settings, sms } = needs;
  const { owner, purpose, phone } = sending;
  const code = ids.digits(6);
  const prepared = await prepare({ ...sending, code }, needs);
  if (!prepared.ok) return prepared;
  const holder = (await store.accounts.find(sending.accountId))?.subject;
  const text = smsText(purpose, code, settings.smsValidMs);
  const sent = await sms.send({ phone, text, ...(holder === undefined ? {} : { holder }) });
  if (!sent.ok) {
    // Nothing arrived: there is no code to type, and it does not count towards the day.
    await store.smsCodes.remove(owner, purpose);
    await store.smsCodes.wishFailed(owner, prepared.value);
    return sent;
  }
  return ok({
    phone: maskPhone(phone),
    resendAfterMs: settings.smsResendMs,
    expiresAfterMs: settings.smsValidMs,
  });
}

/**
 * Checks and spends a code inside of a transaction, together with what must hold beside it. A wrong code
 * and a wrong password beside the right code are wrong tries; so many end the code. @requirement C2
 */
export async function spendCode(
  typed: TypedSms,
  nouns: Nouns,
  needs: Pick<Parts, 'vault' | 'clock' | 'settings'> & {
    readonly beside?: () => Promise<Result<null>>;
  },
): Promise<Result<null>> {
  const { owner, purpose } = typed;
  const nowMs = needs.clock.now();
  const stored = await nouns.smsCodes.lock(owner, purpose);
  const sent = stored?.phone === typed.phone ? stored : null;
  return tryInside({ subject: owner, kind: 'sms' }, { nouns, nowMs }, async () => {
    const isRight = sent?.codeKey === smsKeyOf(needs.vault, typed);
    const decision = decideSmsCode(sent && { ...sent, isRight }, nowMs, needs.settings);
    const proved = decision.ok ? ((await needs.beside?.()) ?? decision) : decision;
    if (proved.ok) {
      await nouns.smsCodes.remove(owner, purpose);
      return proved;
    }
    const { code } = proved.problem;
    if (sent && (code === 'SMS_CODE_WRONG' || code === 'PASSWORD_WRONG'))
      await nouns.smsCodes.save(owner, purpose, { ...sent, wrongTries: sent.wrongTries + 1 });
    return proved;
  });
}
