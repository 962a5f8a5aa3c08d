import { ageOf, birthDateOf } from '@core/domain/age';
import type { NamedPerson } from '@core/domain/person';

const unknownSex = '9';

/** gend, from the last but one digit of a resident identity number. */
function sexOf({ idType, idNumber }: NamedPerson): string {
  if (idType !== '01' || idNumber.length !== 18) return unknownSex;
  return Number(idNumber[16]) % 2 === 1 ? '1' : '2';
}

/** Who somebody is, as every answer names them. What the document does not tell is null; `age` has one decimal. */
export const personOutput = (
  { personId, identity }: { readonly personId: string; readonly identity: NamedPerson },
  nowMs: number,
) => {
  const age = ageOf(identity, nowMs);
  return {
    psn_no: personId,
    psn_name: identity.name,
    psn_cert_type: identity.idType,
    certno: identity.idNumber,
    gend: sexOf(identity),
    naty: null,
    brdy: birthDateOf(identity),
    // N4,1: tenths of a year, and nobody's months are told.
    age: age === null ? 0 : age * 10,
  };
};
