import { ok, refuse, type Result } from '@contract/result';
import type { Parts } from '../ports/parts';
import type { StoredSession } from '../ports/store/sessions';
import type { Caller } from './verb';

/** Where a call comes from. */
export interface Origin {
  /** Network address as the host saw it, never as the caller says it; for limits only. */
  readonly address: string;
  /** The account that the platform itself vouches for (a WeChat cloud function's OPENID), or null. */
  readonly platformSubject: string | null;
}

type Needs = Pick<Parts, 'store' | 'clock' | 'vault' | 'settings'>;

/** The keyed fingerprint under which a session is kept. */
export const tokenKeyOf = (vault: Parts['vault'], token: string): string =>
  vault.fingerprint(`session:${token}`);

/** A phone's session slides: past its half it is renewed. A desk's ends with the shift. */
async function slide(session: StoredSession, { store, clock, settings }: Needs): Promise<void> {
  if (session.caller.kind !== 'holder') return;
  const nowMs = clock.now();
  if (session.expiresAtMs - nowMs < settings.sessionMs / 2)
    await store.sessions.renew(session.tokenKey, nowMs + settings.sessionMs);
}

async function sessionCaller(token: string, needs: Needs): Promise<Caller | null> {
  const tokenKey = tokenKeyOf(needs.vault, token);
  const session = await needs.store.sessions.find(tokenKey, needs.clock.now());
  if (!session) return null;
  await slide(session, needs);
  return session.caller.kind === 'holder' ? session.caller : { ...session.caller, tokenKey };
}

/**
 * Who is calling: the platform's word first, then the session. Nothing in the body counts.
 */
export async function callerOf(
  wanted: Caller['kind'],
  from: Origin & { readonly token: string | undefined },
  needs: Needs,
): Promise<Result<Caller>> {
  if (wanted === 'nobody') return ok({ kind: 'nobody', platformSubject: from.platformSubject });
  if (wanted === 'holder' && from.platformSubject !== null) {
    const { accounts } = needs.store;
    const account = await accounts.open('wechat', from.platformSubject, needs.clock.now());
    return ok({ kind: 'holder', accountId: account.accountId });
  }
  const caller = from.token ? await sessionCaller(from.token, needs) : null;
  return caller?.kind === wanted ? ok(caller) : refuse('SIGN_IN_REQUIRED');
}
