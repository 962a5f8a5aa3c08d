import type { NamedPerson } from '../../domain/person';
import type { Vault } from '../../ports/vault';

/** The sealed form of a person's real-name facts. */
export const sealIdentity = (vault: Vault, { name, idType, idNumber }: NamedPerson): string =>
  vault.seal(JSON.stringify([name, idType, idNumber]));

/** Opens what `sealIdentity` made. */
export function openIdentity(vault: Vault, sealed: string): NamedPerson {
  const [name, idType, idNumber] = JSON.parse(vault.open(sealed)) as [string, string, string];
  return { name, idType, idNumber };
}
