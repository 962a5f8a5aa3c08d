import { ok, refuse, type Result } from '@contract/result';
import type { Holder } from '@core/domain/person';
import type { Nouns } from '@core/ports/store';

/** The holder behind an account; a no where nothing was activated. */
export async function holderOf(
  accountId: string,
  { credentials }: Pick<Nouns, 'credentials'>,
): Promise<Result<Holder>> {
  const holder = await credentials.holderOf(accountId);
  return holder ? ok(holder) : refuse('NOT_ACTIVE');
}

/** The same, while the credential is not frozen. */
export async function activeHolderOf(
  accountId: string,
  nouns: Pick<Nouns, 'credentials'>,
): Promise<Result<Holder>> {
  const found = await holderOf(accountId, nouns);
  return found.ok && found.value.frozenAtMs !== null ? refuse('CREDENTIAL_FROZEN') : found;
}
