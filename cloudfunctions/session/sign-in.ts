import type { Channel } from '@contract/channel';
import { ok, refuse, type Result } from '@contract/result';
import type { SignInRequest } from '@contract/schema/activation';
import type { SessionView } from '@contract/session';
import { tokenKeyOf } from '@core/door/caller';
import type { Act } from '@core/door/verb';
import type { Parts } from '@core/ports/parts';

type Needs = Pick<Parts, 'store' | 'clock' | 'ids' | 'vault' | 'settings' | 'signIn'>;

async function openSession(accountId: string, needs: Needs): Promise<SessionView> {
  const token = needs.ids.secret();
  const expiresAtMs = needs.clock.now() + needs.settings.sessionMs;
  const caller = { kind: 'holder' as const, accountId };
  await needs.store.sessions.open({
    tokenKey: tokenKeyOf(needs.vault, token),
    caller,
    expiresAtMs,
  });
  return { token, expiresAtMs };
}

interface Opening {
  readonly channel: Channel;
  readonly subject: string;
  readonly device: string | undefined;
}

/** The account, with what its phone calls itself now. @requirement B1 */
async function openAccount({ channel, subject, device }: Opening, { store, clock }: Needs) {
  const account = await store.accounts.open(channel, subject, clock.now());
  if (device !== undefined) await store.accounts.setDevice(account.accountId, device);
  return account;
}

/**
 * Signs a phone in: the channel's one-time code becomes a session. Where the platform itself names the
 * caller no token is made, for the next call will be named as well.
 */
export const signIn =
  (needs: Needs): Act<SignInRequest, SessionView, 'nobody'> =>
  async ({ channel, code, device }, { platformSubject }): Promise<Result<SessionView>> => {
    const nowMs = needs.clock.now();
    if (channel === 'wechat' && platformSubject !== null) {
      await openAccount({ channel, subject: platformSubject, device }, needs);
      return ok({ token: null, expiresAtMs: nowMs + needs.settings.sessionMs });
    }
    if (code === undefined) return refuse('SIGN_IN_FAILED');
    const exchanged = await needs.signIn.exchange(channel, code);
    if (!exchanged.ok) return exchanged;
    const { subject } = exchanged.value;
    const account = await openAccount({ channel, subject, device }, needs);
    return ok(await openSession(account.accountId, needs));
  };
