import type { SmsSentView } from '@contract/credential';
import { ok, refuse, type Result } from '@contract/result';
import type { SendSmsRequest } from '@contract/schema/credential';
import type { Act } from '@core/door/verb';
import { maskPhone } from '@core/domain/masking';
import { decideSmsSend, smsDayMs, smsText, type SmsPurpose } from '@core/domain/sms-code';
import type { Parts } from '@core/ports/parts';
import { holderOf } from './holder';
import { smsKeyOf } from './sms-check';

type Needs = Pick<Parts, 'store' | 'clock' | 'ids' | 'vault' | 'settings' | 'sms'>;

interface Sending {
  readonly accountId: string;
  readonly personId: string;
  readonly purpose: SmsPurpose;
  readonly phone: string;
  readonly code: string;
}

/**
 * Stores the code and the wish before it is sent; two requests at once find that one has just been sent.
 * Gives the id of the wish.
 */
function prepare(sending: Sending, needs: Needs): Promise<Result<string>> {
  const { personId, purpose, phone } = sending;
  return needs.store.transaction(async ({ smsCodes, audit }) => {
    const nowMs = needs.clock.now();
    await smsCodes.lock(personId, purpose);
    const wish = { personId, purpose, phone };
    const recent = await smsCodes.recentWishes(wish, nowMs - smsDayMs);
    const decision = decideSmsSend(recent, nowMs, needs.settings);
    await audit.record({
      event: 'credential.smsSent',
      outcome: decision.ok ? 'ok' : decision.problem.code,
      personId,
      actor: sending.accountId,
      atMs: nowMs,
      detail: { purpose },
    });
    if (!decision.ok) return decision;
    await smsCodes.save(personId, purpose, {
      codeKey: smsKeyOf(needs.vault, sending),
      phone,
      sentAtMs: nowMs,
      expiresAtMs: nowMs + needs.settings.smsValidMs,
      wrongTries: 0,
    });
    return ok(await smsCodes.noteWish(wish, nowMs, nowMs + smsDayMs));
  });
}

/** Sends a code to the number on file, or to the new number that it is to prove. @requirement C2 */
export const sendSms =
  (needs: Needs): Act<SendSmsRequest, SmsSentView, 'holder'> =>
  async (request, { accountId }) => {
    const { store, ids, settings, sms } = needs;
    const found = await holderOf(accountId, store);
    if (!found.ok) return found;
    const { personId } = found.value;
    const { purpose } = request;
    const phone = request.purpose === 'phone' ? request.phone : found.value.phone;
    if (phone === null) return refuse('PHONE_MISSING');
    const code = ids.digits(6);
    const prepared = await prepare({ accountId, personId, purpose, phone, code }, needs);
    if (!prepared.ok) return prepared;
    const holder = (await store.accounts.find(accountId))?.subject;
    const text = smsText(purpose, code, settings.smsValidMs);
    const sent = await sms.send({ phone, text, ...(holder === undefined ? {} : { holder }) });
    if (!sent.ok) {
      // Nothing arrived: there is no code to type, and it does not count towards the day.
      await store.smsCodes.remove(personId, purpose);
      await store.smsCodes.wishFailed(personId, prepared.value);
      return sent;
    }
    return ok({
      phone: maskPhone(phone),
      resendAfterMs: settings.smsResendMs,
      expiresAfterMs: settings.smsValidMs,
    });
  };
