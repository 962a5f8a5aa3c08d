import type { OperatorView } from '@contract/desk';
import { ok, refuse, type Result } from '@contract/result';
import type { OperatorSignInRequest } from '@contract/schema/desk';
import { tokenKeyOf } from '@core/door/caller';
import type { Act } from '@core/door/verb';
import { businessTypes } from '@core/domain/business-types';
import type { Parts } from '@core/ports/parts';
import type { Operator } from '@core/ports/store/institutions';
import type { Sessions } from '@core/ports/store/sessions';
import type { NamedOperator } from '@core/ports/store/sign-in-tries';

type Needs = Pick<Parts, 'store' | 'clock' | 'ids' | 'vault' | 'settings' | 'passwords'>;

/** Counted before the password is looked at, so that guesses sent at once are counted as well. */
async function checkTries(
  named: NamedOperator,
  { store, clock, settings }: Needs,
): Promise<Result<null>> {
  const { operatorWrongTries, operatorTriesKeptMs } = settings;
  const nowMs = clock.now();
  const so = await store.signInTries.begin(named, nowMs, nowMs - operatorTriesKeptMs);
  if (so.tries <= operatorWrongTries) return ok(null);
  return refuse('TOO_MANY_REQUESTS', { waitMs: so.sinceMs + operatorTriesKeptMs - nowMs });
}

/** An unknown operator costs the same work as a wrong password and gets the same answer. */
function checkingPassword({ store, passwords, ids }: Needs) {
  let decoy: Promise<string> | null = null;
  return async (named: NamedOperator, password: string): Promise<Result<Operator>> => {
    decoy ??= passwords.hash(ids.secret());
    const operator = await store.institutions.operator(named.institutionCode, named.operatorId);
    const matches = await passwords.matches(password, operator?.passwordHash ?? (await decoy));
    return matches && operator ? ok(operator) : refuse('OPERATOR_SIGN_IN_FAILED');
  };
}

async function openSession(
  { operatorId, name, institution }: Operator,
  sessions: Sessions,
  { clock, ids, vault, settings }: Needs,
): Promise<OperatorView> {
  const token = ids.secret();
  const expiresAtMs = clock.now() + settings.operatorSessionMs;
  const caller = { kind: 'operator' as const, institutionCode: institution.code, operatorId };
  await sessions.open({ tokenKey: tokenKeyOf(vault, token), caller, expiresAtMs });
  return {
    token,
    expiresAtMs,
    operatorName: name,
    institution: { code: institution.code, name: institution.name },
    businessTypes,
  };
}

/** Signs an operator in; a few wrong passwords end the tries for one operator for a while. */
export const signIn = (needs: Needs): Act<OperatorSignInRequest, OperatorView, 'nobody'> => {
  const checkPassword = checkingPassword(needs);
  return async ({ password, ...named }) => {
    const mayTry = await checkTries(named, needs);
    const operator = mayTry.ok ? await checkPassword(named, password) : mayTry;
    // Nobody is at a desk without a line, and no line tells of somebody who is not.
    return needs.store.transaction(async (nouns) => {
      await nouns.audit.record({
        event: 'operator.signedIn',
        outcome: operator.ok ? 'ok' : operator.problem.code,
        personId: null,
        actor: `${named.institutionCode}/${named.operatorId}`,
        atMs: needs.clock.now(),
      });
      if (!operator.ok) return operator;
      await nouns.signInTries.forget(named);
      return ok(await openSession(operator.value, nouns.sessions, needs));
    });
  };
};
