import type { VerifyPurpose } from '@contract/credential';
import { ok, refuse, type Result } from '@contract/result';
import type { Holder } from '../domain/person';
import type { Nouns } from '../ports/store';

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

/**
 * The holder again, with the person held until the transaction ends: what was read outside may have been
 * frozen, ended or given up since.
 */
export async function holdHolder(
  { accountId, personId }: { readonly accountId: string; readonly personId: string },
  nouns: Pick<Nouns, 'credentials' | 'people'>,
): Promise<Result<Holder>> {
  await nouns.people.lock(personId);
  const found = await holderOf(accountId, nouns);
  return found.ok && found.value.personId !== personId ? refuse('NOT_ACTIVE') : found;
}

/** The same, while the credential is not frozen. */
export async function holdActiveHolder(
  of: Parameters<typeof holdHolder>[0],
  nouns: Pick<Nouns, 'credentials' | 'people'>,
): Promise<Result<Holder>> {
  const found = await holdHolder(of, nouns);
  return found.ok && found.value.frozenAtMs !== null ? refuse('CREDENTIAL_FROZEN') : found;
}

/** Whose verification it may be: a frozen credential can still be given up, and nothing else. */
export const holderFor = (
  purpose: VerifyPurpose,
  accountId: string,
  nouns: Pick<Nouns, 'credentials'>,
): Promise<Result<Holder>> =>
  purpose === 'deregister' ? holderOf(accountId, nouns) : activeHolderOf(accountId, nouns);

/** The same, with the person held until the transaction ends. */
export const holdFor = (
  purpose: VerifyPurpose,
  of: Parameters<typeof holdHolder>[0],
  nouns: Pick<Nouns, 'credentials' | 'people'>,
): Promise<Result<Holder>> =>
  purpose === 'deregister' ? holdHolder(of, nouns) : holdActiveHolder(of, nouns);
