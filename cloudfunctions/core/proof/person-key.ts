import type { NamedPerson } from '../domain/person';
import type { Parts } from '../ports/parts';

/** Fingerprint of a person as documents name them: equal only for the same type, number and name. */
export const personKeyOf = (vault: Parts['vault'], person: NamedPerson): string =>
  vault.fingerprint(
    `person:${person.idType}:${person.idNumber.toUpperCase()}:${person.name.normalize('NFC')}`,
  );
