import type { VerifiedView, VerifyPurpose } from '@contract/credential';
import { ok, refuse, type Result } from '@contract/result';
import type { VerifyRequest } from '@contract/schema/credential';
import type { Act } from '@core/door/verb';
import type { Holder } from '@core/domain/person';
import { verifyMethods } from '@core/domain/verify';
import { tryOutside } from '@core/proof/counting';
import { personKeyOf } from '@core/proof/person-key';
import { spendSlip } from '@core/proof/slip';
import { ticketKeyOf } from '@core/proof/ticket';
import type { Parts } from '@core/ports/parts';
import type { Account } from '@core/ports/store/accounts';
import { holderOf } from './holder';
import { tryPassword } from './password-try';

type Needs = Pick<
  Parts,
  'store' | 'clock' | 'ids' | 'vault' | 'settings' | 'realName' | 'face' | 'passwords'
>;

interface Verifying {
  readonly holder: Holder;
  readonly account: Account;
  readonly purpose: VerifyPurpose;
}

/** The platform's sheet names whose password was typed: it has to be the holder's. */
function byPayPassword({ holder, account }: Verifying, code: string, needs: Needs) {
  const { accountId, channel, subject } = account;
  const of = { subject: accountId, kind: 'payPassword' as const };
  return tryOutside(of, needs, async (): Promise<Result<null>> => {
    const named = await needs.realName.redeem({ channel, subject, code });
    if (!named.ok) return named;
    const isSame =
      personKeyOf(needs.vault, named.value) === personKeyOf(needs.vault, holder.identity);
    return isSame ? ok(null) : refuse('PERSON_MISMATCH');
  });
}

/** Asks the platform's server how the check that was begun for this purpose ended. */
async function byPlatform(
  { holder, account, purpose }: Verifying,
  verifyId: string,
  { store, clock, face, settings }: Needs,
): Promise<Result<null>> {
  const begun = await store.verifications.begun(account.accountId, purpose);
  if (begun?.verifyId !== verifyId) return refuse('VERIFY_EXPIRED');
  const { channel, subject } = account;
  const { outSeqNo, begunAtMs } = begun;
  const { identity } = holder;
  const check = { channel, subject, identity, outSeqNo, verifyId, begunAtMs };
  const passed = await face.outcome(check);
  if (!passed.ok) return passed;
  // A check proves one moment, and once.
  if (!(await store.verifications.end(begun))) return refuse('VERIFY_EXPIRED');
  const isFresh = clock.now() - passed.value.passedAtMs <= settings.verifiedMs;
  return isFresh ? ok(null) : refuse('VERIFY_EXPIRED');
}

function check(
  verifying: Verifying,
  proof: VerifyRequest['proof'],
  needs: Needs,
): Promise<Result<null>> {
  const { holder, account } = verifying;
  switch (proof.method) {
    case 'payPassword':
      return byPayPassword(verifying, proof.code, needs);
    case 'password':
      return tryPassword(holder, proof.password, needs);
    case 'face':
    case 'quick':
      return byPlatform(verifying, proof.verifyId, needs);
    case 'slip': {
      const personKey = personKeyOf(needs.vault, holder.identity);
      const { accountId } = account;
      const typed = { number: proof.number, personKey, accountId, needsGuardian: false };
      return needs.store.transaction((nouns) => spendSlip(typed, nouns, needs));
    }
  }
}

/** The ticket of a verification that passed; a show goes on while it is used, anything else is done once. */
async function openTicket(
  { holder, account, purpose }: Verifying,
  method: VerifyRequest['proof']['method'],
  { store, clock, ids, vault, settings }: Needs,
): Promise<VerifiedView> {
  const ticket = ids.secret();
  const nowMs = clock.now();
  const isShow = purpose === 'show';
  const expiresAtMs = nowMs + (isShow ? settings.showIdleMs : settings.verifiedMs);
  const endsAtMs = nowMs + (isShow ? settings.showMostMs : settings.verifiedMs);
  const { personId } = holder;
  const { accountId } = account;
  const facts = { personId, accountId, purpose, method, expiresAtMs, endsAtMs };
  await store.verifications.open(ticketKeyOf(vault, ticket), facts);
  return { ticket, expiresAtMs };
}

/** The holder shows that it is them, for one purpose in this channel. @requirement B13 X5 G7 */
export const verify =
  (needs: Needs): Act<VerifyRequest, VerifiedView, 'holder'> =>
  async ({ purpose, proof }, { accountId }): Promise<Result<VerifiedView>> => {
    const { store, clock } = needs;
    const found = await holderOf(accountId, store);
    if (!found.ok) return found;
    const holder = found.value;
    const account = await store.accounts.find(accountId);
    if (!account) return refuse('SIGN_IN_REQUIRED');
    const { method } = proof;
    if (!verifyMethods(purpose, account.channel).includes(method)) return refuse('BAD_REQUEST');
    const verifying = { holder, account, purpose };
    const passed = await check(verifying, proof, needs);
    await store.audit.record({
      event: 'credential.verified',
      outcome: passed.ok ? 'ok' : passed.problem.code,
      personId: holder.personId,
      actor: accountId,
      atMs: clock.now(),
      detail: { purpose, method },
    });
    return passed.ok ? ok(await openTicket(verifying, method, needs)) : passed;
  };
