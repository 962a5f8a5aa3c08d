import { ok, refuse, type Result } from '@contract/result';

/** An outpatient visit, from registration on. */
export type OutpatientState = 'registered' | 'feesUploaded' | 'settled' | 'refunded' | 'cancelled';

/** A purchase at a pharmacy: it begins with its settlement. */
export type PharmacyState = 'settled' | 'refunded';

/** A stay in hospital; `discharged` is 出院结算期间, before the settlement and again after it was given back. */
export type InpatientState = 'admitted' | 'discharged' | 'settled' | 'cancelled';

/** What kind of visit, and where it stands. */
export type VisitStage =
  | { readonly kind: 'outpatient'; readonly state: OutpatientState }
  | { readonly kind: 'pharmacy'; readonly state: PharmacyState }
  | { readonly kind: 'inpatient'; readonly state: InpatientState };

/** The kinds of visits. */
export type VisitKind = VisitStage['kind'];

/** Every state of any kind. */
export type VisitState = VisitStage['state'];

/** What a visit holds besides its state. */
export interface Held {
  /** Fee rows that no settlement has taken, or whose settlement was given back. */
  readonly unsettledRows: number;
  /** Settlements that were not given back. */
  readonly liveSettlements: number;
}

/** A visit, as far as the rules ask. */
export type VisitStanding = VisitStage &
  Held & {
    readonly personId: string;
    readonly institutionCode: string;
  };

/** Whose visit, where, of which kind. */
export type Wanted = Pick<VisitStanding, 'kind' | 'personId' | 'institutionCode'>;

/** The visit that a message names, when it is of this person, institution and kind; anything else is not found. */
export function decideVisit<V extends VisitStanding>(visit: V | null, wanted: Wanted): Result<V> {
  const isIt =
    visit?.kind === wanted.kind &&
    visit.personId === wanted.personId &&
    visit.institutionCode === wanted.institutionCode;
  return isIt ? ok(visit) : refuse('VISIT_NOT_FOUND');
}
