import type { OperatorView } from '@contract/desk';
import { ok, refuse } from '@contract/result';
import type { OperatorSignInRequest } from '@contract/schema/desk';
import { tokenKeyOf } from '@core/door/caller';
import type { Act } from '@core/door/verb';
import { businessTypes } from '@core/domain/business-types';
import type { Parts } from '@core/ports/parts';

type Needs = Pick<Parts, 'store' | 'clock' | 'ids' | 'vault' | 'settings' | 'passwords'>;

/** Signs an operator in. An unknown operator costs the same work and gets the same answer. */
export const signIn = (needs: Needs): Act<OperatorSignInRequest, OperatorView, 'nobody'> => {
  let decoy: Promise<string> | null = null;
  return async ({ institutionCode, operatorId, password }) => {
    const { store, clock, ids, vault, settings, passwords } = needs;
    decoy ??= passwords.hash(ids.secret());
    const operator = await store.institutions.operator(institutionCode, operatorId);
    const hash = operator?.passwordHash ?? (await decoy);
    const matches = (await passwords.matches(password, hash)) && operator !== null;
    const atMs = clock.now();
    await store.audit.record({
      event: 'operator.signedIn',
      outcome: matches ? 'ok' : 'OPERATOR_SIGN_IN_FAILED',
      personId: null,
      actor: `${institutionCode}/${operatorId}`,
      atMs,
    });
    if (!matches) return refuse('OPERATOR_SIGN_IN_FAILED');
    const token = ids.secret();
    const expiresAtMs = atMs + settings.operatorSessionMs;
    const caller = { kind: 'operator' as const, institutionCode, operatorId };
    await store.sessions.open({ tokenKey: tokenKeyOf(vault, token), caller, expiresAtMs });
    const { name, institution } = operator;
    return ok({
      token,
      expiresAtMs,
      operatorName: name,
      institution: { code: institution.code, name: institution.name },
      businessTypes,
    });
  };
};
