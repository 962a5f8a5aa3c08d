import { ok, refuse, type Result } from '@contract/result';
import type { Stay } from './stay';
import type { VisitKind } from './visit';
import { stayWords } from './visit.copy';

/** What the beginning of a visit depends on. */
export interface BeginFacts {
  readonly kind: VisitKind;
  readonly insurance: 'active' | 'paused';
  readonly stay: Stay | null;
}

/**
 * May a visit begin? While somebody is in hospital, or discharged and not yet settled, no outpatient visit and
 * no other stay does; drugs at a pharmacy do. @requirement D10 E1
 */
export function decideBegin({ kind, insurance, stay }: BeginFacts): Result<null> {
  if (insurance === 'paused') return refuse('INSURANCE_PAUSED');
  if (!stay || kind === 'pharmacy') return ok(null);
  const code = stay.state === 'inHospital' ? 'IN_HOSPITAL' : 'DISCHARGED_UNSETTLED';
  return refuse(code, { told: stayWords(stay, kind) });
}
