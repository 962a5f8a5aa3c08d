import { ok, refuse, type Result } from '@contract/result';
import type { NamedPerson } from '@core/domain/person';
import type { InsuredRecord } from '@core/ports/insured-base';
import type { Parts } from '@core/ports/parts';
import type { Nouns } from '@core/ports/store';
import type { FsiContext } from '../fsi/transaction';

/** What looking somebody up needs. */
export type ProofNeeds = Pick<Parts, 'insuredBase' | 'settings'>;

/** By what an institution says that somebody is there; null for what was not given. */
export interface PersonProof {
  /** mdtrt_cert_type: 01 credential, 02 ID number, 03 card. */
  readonly mdtrt_cert_type: string;
  readonly mdtrt_cert_no: string | null;
  readonly card_sn: string | null;
  readonly psn_cert_type?: string | null;
  readonly certno?: string | null;
  readonly psn_name?: string | null;
}

type Place = Pick<FsiContext, 'institution' | 'nowMs'> & {
  readonly nouns: Pick<Nouns, 'scans' | 'people' | 'credentials'>;
};

/**
 * Whose code gave this token (ecToken) here. It is good for a step of the visit, not for the day; and a credential
 * that was frozen or closed since takes its tokens along. Noes: TOKEN_WRONG, TOKEN_EXPIRED, CREDENTIAL_NOT_ACTIVE.
 * @requirement D1 E2
 */
export async function holderOfToken(
  token: string,
  { institution, nowMs, nouns }: Place,
  { settings }: Pick<Parts, 'settings'>,
): Promise<Result<string>> {
  const scan = await nouns.scans.ofToken(institution.code, token);
  if (!scan) return refuse('TOKEN_WRONG');
  if (nowMs - scan.atMs > settings.visitTokenMs) return refuse('TOKEN_EXPIRED');
  const credential = await nouns.credentials.currentOf(scan.personId);
  const isActive = credential?.credentialId === scan.credentialId && credential.frozenAtMs === null;
  return isActive ? ok(scan.personId) : refuse('CREDENTIAL_NOT_ACTIVE');
}

const residentId = '01';

function byNumber(
  { mdtrt_cert_no, psn_cert_type, psn_name }: PersonProof,
  { insuredBase }: ProofNeeds,
): Promise<Result<InsuredRecord | null>> {
  const idType = psn_cert_type ?? residentId;
  const document = { idType, idNumber: (mdtrt_cert_no ?? '').toUpperCase() };
  // Software with a number alone is common: then there is no name to compare.
  return psn_name
    ? insuredBase.find({ ...document, name: psn_name })
    : insuredBase.findByNumber(document);
}

async function byToken(
  token: string,
  place: Place,
  needs: ProofNeeds,
): Promise<Result<InsuredRecord | null>> {
  const personId = await holderOfToken(token, place, needs);
  if (!personId.ok) return personId;
  const person = await place.nouns.people.find(personId.value);
  return person ? needs.insuredBase.find(person.identity) : ok(null);
}

async function found(
  proof: PersonProof,
  place: Place,
  needs: ProofNeeds,
): Promise<Result<InsuredRecord | null>> {
  const number = proof.mdtrt_cert_no ?? '';
  switch (proof.mdtrt_cert_type) {
    case '01':
      return byToken(number, place, needs);
    case '03':
      return needs.insuredBase.findByCard({ number, chip: proof.card_sn ?? '' });
    default:
      return byNumber(proof, needs);
  }
}

/** Does the document that came along with a code or card name the same person? Nothing given differs in nothing. */
const isNamedOtherwise = (
  { mdtrt_cert_type: type, certno }: PersonProof,
  { identity }: InsuredRecord,
): boolean => type !== '02' && !!certno && certno.toUpperCase() !== identity.idNumber.toUpperCase();

/**
 * Who is there, as the insured base knows them now. Noes of the proof: those of `holderOfToken`, CARD_UNKNOWN,
 * CARD_LOST, PERSON_MISMATCH, PROOF_DIFFERS; NOT_INSURED; INSURED_BASE_DOWN. @requirement D7 D8 D13
 */
export async function identify(
  proof: PersonProof,
  place: Place,
  needs: ProofNeeds,
): Promise<Result<InsuredRecord>> {
  const record = await found(proof, place, needs);
  if (!record.ok) return record;
  if (record.value === null)
    return refuse(proof.mdtrt_cert_type === '03' ? 'CARD_UNKNOWN' : 'NOT_INSURED');
  return isNamedOtherwise(proof, record.value) ? refuse('PROOF_DIFFERS') : ok(record.value);
}

const isSame = (one: NamedPerson, other: NamedPerson): boolean =>
  one.idType === other.idType && one.idNumber.toUpperCase() === other.idNumber.toUpperCase();

/**
 * Is the person of a visit's step the one whose code, number or card was presented for it? Each step may use
 * another way than the one before. Noes: PROOF_DIFFERS and those of `identify`. @requirement D7
 */
export async function provePerson(
  person: { readonly personId: string; readonly identity: NamedPerson },
  proof: PersonProof,
  at: { readonly place: Place; readonly needs: ProofNeeds },
): Promise<Result<null>> {
  const { mdtrt_cert_type: type, mdtrt_cert_no: number } = proof;
  if (type === '01') {
    const holder = await holderOfToken(number ?? '', at.place, at.needs);
    if (!holder.ok) return holder;
    return holder.value === person.personId ? ok(null) : refuse('PROOF_DIFFERS');
  }
  if (type === '02') {
    const isTheirs = person.identity.idNumber.toUpperCase() === number?.toUpperCase();
    return isTheirs ? ok(null) : refuse('PROOF_DIFFERS');
  }
  const record = await identify(proof, at.place, at.needs);
  if (!record.ok) return record;
  return isSame(record.value.identity, person.identity) ? ok(null) : refuse('PROOF_DIFFERS');
}
