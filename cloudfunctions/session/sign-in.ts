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

/**
 * Signs a phone in: the channel's one-time code becomes a session. Where the platform itself names the
 * caller no token is made, for the next call will be named as well.
 */
export const signIn =
  (needs: Needs): Act<SignInRequest, SessionView, 'nobody'> =>
  async ({ channel, code }, { platformSubject }): Promise<Result<SessionView>> => {
    const nowMs = needs.clock.now();
    if (channel === 'wechat' && platformSubject !== null) {
      await needs.store.accounts.open('wechat', platformSubject, nowMs);
      return ok({ token: null, expiresAtMs: nowMs + needs.settings.sessionMs });
    }
    if (code === undefined) return refuse('SIGN_IN_FAILED');
    const exchanged = await needs.signIn.exchange(channel, code);
    if (!exchanged.ok) return exchanged;
    const account = await needs.store.accounts.open(channel, exchanged.value.subject, nowMs);
    return ok(await openSession(account.accountId, needs));
  };
