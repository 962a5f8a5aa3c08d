import { ok } from '@contract/result';
import type { EmptyRequest } from '@contract/schema/credential';
import type { Act } from '@core/door/verb';
import type { Parts } from '@core/ports/parts';

/** Ends the operator's session at once. */
export const signOut =
  ({ store }: Pick<Parts, 'store'>): Act<EmptyRequest, null, 'operator'> =>
  async (_request, { tokenKey }) => {
    await store.sessions.close(tokenKey);
    return ok(null);
  };
