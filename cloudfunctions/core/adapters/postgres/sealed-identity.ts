import type { InsuranceFacts, NamedPerson } from '../../domain/person';
import type { Vault } from '../../ports/vault';

/** The sealed form of a person's real-name facts. */
export const sealIdentity = (vault: Vault, { name, idType, idNumber }: NamedPerson): string =>
  vault.seal(JSON.stringify([name, idType, idNumber]));

/** Opens what `sealIdentity` made. */
export function openIdentity(vault: Vault, sealed: string): NamedPerson {
  const [name, idType, idNumber] = JSON.parse(vault.open(sealed)) as [string, string, string];
  return { name, idType, idNumber };
}

/** The columns of insurance facts, as every row about a person has them. */
export interface FactsRow {
  readonly region_code: string;
  readonly region_name: string;
  readonly insurance_type: string;
  readonly person_type: string;
  readonly insurance: 'active' | 'paused';
}

/** The insurance facts of a row. */
export const factsOf = (row: FactsRow): InsuranceFacts => ({
  insuredRegion: { code: row.region_code, name: row.region_name },
  insuranceType: row.insurance_type,
  personType: row.person_type,
  insurance: row.insurance,
});
