import { ok, refuse, type Result } from '@contract/result';
import type { Activation, Collecting } from '@core/domain/activation';
import { viewOfGrant } from '@core/domain/activation-view';
import type { ActivationView } from '@contract/activation';
import type { Nouns } from '@core/ports/store';
import type { Parts } from '@core/ports/parts';
import type { NamedPerson } from '@core/domain/person';

/** The view of a granted activation, read back from what was stored. */
export async function grantedView(
  activation: Pick<Activation, 'activationId' | 'accountId' | 'channel' | 'entry'>,
  { credentials }: Pick<Nouns, 'credentials'>,
): Promise<Result<ActivationView>> {
  const holder = await credentials.holderOf(activation.accountId);
  return holder ? ok(viewOfGrant(activation, holder)) : refuse('ACTIVATION_NOT_FOUND');
}

/** The activation while it collects; a no when it has ended. */
export const collecting = (activation: Activation | null): Result<Collecting> =>
  activation?.state === 'collecting' ? ok(activation) : refuse('ACTIVATION_NOT_FOUND');

/** Fingerprint of a person as documents name them: equal only for the same type, number and name. */
export const personKeyOf = (vault: Parts['vault'], person: NamedPerson): string =>
  vault.fingerprint(
    `person:${person.idType}:${person.idNumber.toUpperCase()}:${person.name.normalize('NFC')}`,
  );
