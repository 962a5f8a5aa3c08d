import { ok, refuse, type Result } from '@contract/result';
import type { Activation, Collecting } from '@core/domain/activation';
import { credentialView } from '@core/domain/person';
import type { ActivationView } from '@contract/activation';
import type { Nouns } from '@core/ports/store';
import type { Parts } from '@core/ports/parts';
import type { NamedPerson } from '@core/domain/person';

/** The view of a granted activation, read back from what was stored. */
export async function grantedView(
  activation: Pick<Activation, 'activationId' | 'accountId'>,
  { credentials }: Pick<Nouns, 'credentials'>,
): Promise<Result<ActivationView>> {
  const holder = await credentials.holderOf(activation.accountId);
  if (!holder) return refuse('ACTIVATION_NOT_FOUND');
  const { activationId } = activation;
  return ok({ state: 'granted', activationId, credential: credentialView(holder) });
}

/** The activation while it collects; a no when it has ended. */
export const collecting = (activation: Activation | null): Result<Collecting> =>
  activation?.state === 'collecting' ? ok(activation) : refuse('ACTIVATION_NOT_FOUND');

/** Fingerprint of a person as documents name them: equal only for the same type, number and name. */
export const personKeyOf = (vault: Parts['vault'], person: NamedPerson): string =>
  vault.fingerprint(
    `person:${person.idType}:${person.idNumber.toUpperCase()}:${person.name.normalize('NFC')}`,
  );
