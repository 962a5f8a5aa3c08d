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
import type { Nouns } from '@core/ports/store';
import type { Account } from '@core/ports/store/accounts';
import { holderFor, holdFor } from '@core/proof/holder';
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
  { method, verifyId }: Extract<VerifyRequest['proof'], { verifyId: string }>,
  { store, clock, face, settings }: Needs,
): Promise<Result<null>> {
  const begun = await store.verifications.begun(account.accountId, purpose);
  // A platform says that a check has passed, not when: it counts from the moment it was begun.
  const isFresh = begun !== null && clock.now() - begun.begunAtMs <= settings.verifiedMs;
  if (!isFresh || begun.verifyId !== verifyId || begun.method !== method)
    return refuse('VERIFY_EXPIRED');
  const { channel, subject } = account;
  const { outSeqNo, begunAtMs } = begun;
  const { identity } = holder;
  const check = { channel, subject, identity, outSeqNo, verifyId, begunAtMs };
  const passed = await face.outcome(check);
  return passed.ok ? ok(null) : passed;
}

/** What is asked of somebody else's service, or takes long: before anything is held. */
function look(
  verifying: Verifying,
  proof: VerifyRequest['proof'],
  needs: Needs,
): Promise<Result<null>> {
  switch (proof.method) {
    case 'payPassword':
      return byPayPassword(verifying, proof.code, needs);
    case 'password':
      return tryPassword(verifying.holder, proof.password, needs);
    case 'face':
    case 'quick':
      return byPlatform(verifying, proof, needs);
    case 'slip':
      return Promise.resolve(ok(null));
  }
}

/** What is good once is taken together with the ticket that it buys. */
async function spend(
  { holder, account, purpose }: Verifying,
  proof: VerifyRequest['proof'],
  at: { readonly nouns: Nouns; readonly needs: Needs },
): Promise<Result<null>> {
  const { nouns, needs } = at;
  const { accountId } = account;
  if ('verifyId' in proof) {
    const { verifyId } = proof;
    const isMine = await nouns.verifications.end({ accountId, purpose, verifyId });
    return isMine ? ok(null) : refuse('VERIFY_EXPIRED');
  }
  if (proof.method !== 'slip') return ok(null);
  const personKey = personKeyOf(needs.vault, holder.identity);
  const typed = { number: proof.number, personKey, accountId, needsGuardian: false };
  return spendSlip(typed, nouns, needs);
}

/** The ticket of a verification that passed; a show goes on while it is used, anything else is done once. */
async function openTicket(
  { holder, account, purpose }: Verifying,
  method: VerifyRequest['proof']['method'],
  at: { readonly nouns: Nouns; readonly needs: Needs },
): Promise<VerifiedView> {
  const { clock, ids, vault, settings } = at.needs;
  const ticket = ids.secret();
  const nowMs = clock.now();
  const isShow = purpose === 'show';
  const expiresAtMs = nowMs + (isShow ? settings.showIdleMs : settings.verifiedMs);
  const endsAtMs = nowMs + (isShow ? settings.showMostMs : settings.verifiedMs);
  const { personId } = holder;
  const { accountId } = account;
  const facts = { personId, accountId, purpose, method, expiresAtMs, endsAtMs };
  await at.nouns.verifications.open(ticketKeyOf(vault, ticket), facts);
  return { ticket, expiresAtMs };
}

/** Spends, opens the ticket and writes the audit line in one transaction, for the holder as things stand then. */
function conclude(
  verifying: Verifying,
  proof: VerifyRequest['proof'],
  at: { readonly looked: Result<null>; readonly needs: Needs },
): Promise<Result<VerifiedView>> {
  const { needs, looked } = at;
  const { account, holder, purpose } = verifying;
  const { accountId } = account;
  const { personId } = holder;
  return needs.store.transaction(async (nouns) => {
    const held = looked.ok ? await holdFor(purpose, { accountId, personId }, nouns) : looked;
    const spent = held.ok ? await spend(verifying, proof, { nouns, needs }) : held;
    await nouns.audit.record({
      event: 'credential.verified',
      outcome: spent.ok ? 'ok' : spent.problem.code,
      personId,
      actor: accountId,
      atMs: needs.clock.now(),
      detail: { purpose, method: proof.method },
    });
    return spent.ok ? ok(await openTicket(verifying, proof.method, { nouns, needs })) : spent;
  });
}

/** The holder shows that it is them, for one purpose in this channel. @requirement B13 X5 G7 */
export const verify =
  (needs: Needs): Act<VerifyRequest, VerifiedView, 'holder'> =>
  async ({ purpose, proof }, { accountId }): Promise<Result<VerifiedView>> => {
    const found = await holderFor(purpose, accountId, needs.store);
    if (!found.ok) return found;
    const account = await needs.store.accounts.find(accountId);
    if (!account) return refuse('SIGN_IN_REQUIRED');
    if (!verifyMethods(purpose, account.channel).includes(proof.method))
      return refuse('BAD_REQUEST');
    const verifying = { holder: found.value, account, purpose };
    const looked = await look(verifying, proof, needs);
    return conclude(verifying, proof, { looked, needs });
  };
