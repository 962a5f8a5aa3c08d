import { ok, refuse, type Result } from '@contract/result';
import { decideBegin, stayOf, type Stay, type VisitKind } from '@core/domain/visit';
import type { InsuredRecord } from '@core/ports/insured-base';
import type { RegisteredPerson } from '@core/ports/store/people';
import type { FsiContext } from '../fsi/transaction';
import { holdPerson } from './on-file';
import { provePerson, type PersonProof, type ProofNeeds } from './person-proof';

/** What beginning a visit needs. */
export type BeginNeeds = ProofNeeds;

/** Who is to be seen, how they are insured, and how they proved who they are. */
export interface AskedVisit {
  readonly personId: string;
  readonly insuranceType: string;
  readonly kind: VisitKind;
  /** Null where the interface asks for none (a stay without a number of the document). */
  readonly proof: PersonProof | null;
  /** Others whose accounts take part; held as well. */
  readonly others?: readonly string[];
}

/** Freshly from the insured base: who left, or fell ill elsewhere, is known there first. */
async function factsNow(
  person: RegisteredPerson,
  { insuredBase }: ProofNeeds,
): Promise<Result<InsuredRecord>> {
  const found = await insuredBase.find(person.identity);
  if (!found.ok) return found;
  return found.value ? ok(found.value) : refuse('NOT_INSURED');
}

/** The stay that is not over: one of ours, or one that only the insured base knows. */
async function presentStay(
  personId: string,
  { hospital }: InsuredRecord,
  { nouns }: FsiContext,
): Promise<Stay | null> {
  const visit = await nouns.visits.stayOf(personId);
  if (!visit) return hospital ? { state: hospital, institution: null } : null;
  const institution = await nouns.institutions.find(visit.institutionCode);
  return stayOf(visit, institution && { code: institution.code, name: institution.name });
}

/** How somebody is to be seen. */
export type AskedKind = Pick<AskedVisit, 'insuranceType' | 'kind'>;

/**
 * Would a visit of this person begin now? INSURED_BASE_DOWN, NOT_INSURED, INSURANCE_DIFFERS, INSURANCE_PAUSED,
 * IN_HOSPITAL, DISCHARGED_UNSETTLED. @requirement D10 E1
 */
export async function mayBegin(
  person: RegisteredPerson,
  { insuranceType, kind }: AskedKind,
  { context, needs }: { readonly context: FsiContext; readonly needs: BeginNeeds },
): Promise<Result<null>> {
  const record = await factsNow(person, needs);
  if (!record.ok) return record;
  const { insurance } = record.value;
  if (record.value.insuranceType !== insuranceType) return refuse('INSURANCE_DIFFERS');
  const stay = await presentStay(person.personId, record.value, context);
  return decideBegin({ kind, insurance, stay });
}

/**
 * May a visit of this person begin here now? Holds the person. Noes: PERSON_NOT_FOUND, those of `provePerson` and
 * those of `mayBegin`. @requirement D7 D10 E1
 */
export async function decideBeginning(
  { personId, insuranceType, kind, proof, others = [] }: AskedVisit,
  context: FsiContext,
  needs: BeginNeeds,
): Promise<Result<RegisteredPerson>> {
  const person = await holdPerson(personId, context, others);
  if (!person.ok) return person;
  const proved = proof
    ? await provePerson(person.value, proof, { place: context, needs })
    : ok(null);
  if (!proved.ok) return proved;
  const may = await mayBegin(person.value, { insuranceType, kind }, { context, needs });
  return may.ok ? ok(person.value) : may;
}
