import type { GuardianNamed } from '@core/domain/activation';
import { personKeyOf } from '@core/proof/person-key';
import type { Parts } from '@core/ports/parts';

/** What a guardian's code is about: this child in this activation, and no other. @requirement X9 */
export const guardianAbout = (activationId: string, childKey: string): string =>
  `${activationId}:${childKey}`;

/** What stays of a guardian on record when the activation has ended: no name and no number. */
export const guardianOnRecord = (
  { identity, relation, consentVersion }: GuardianNamed,
  { vault }: Pick<Parts, 'vault'>,
): Readonly<Record<string, string>> => ({
  relation,
  consentVersion,
  guardian: personKeyOf(vault, identity).slice(0, 16),
});
