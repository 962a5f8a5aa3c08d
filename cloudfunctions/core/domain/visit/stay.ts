import type { VisitStanding } from './visit';

/** A stay that is not over: in hospital, or 出院结算期间. */
export interface Stay {
  readonly state: 'inHospital' | 'dischargedUnsettled';
  /** Where, when it is known here. */
  readonly institution: { readonly code: string; readonly name: string } | null;
}

/** The stay that a visit is, while it is not over. */
export function stayOf(
  visit: Pick<VisitStanding, 'kind' | 'state'>,
  institution: Stay['institution'],
): Stay | null {
  if (visit.kind !== 'inpatient') return null;
  if (visit.state === 'admitted') return { state: 'inHospital', institution };
  return visit.state === 'discharged' ? { state: 'dischargedUnsettled', institution } : null;
}
