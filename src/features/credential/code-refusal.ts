import type { Problem } from '@contract/result';
import type { CodeState } from './code.state';
import { uncheckedYet } from './holder-check';

/** Where a refusal leads that leaves no code in this phone; null when codes in hand stay good. */
export function endOf(problem: Problem): CodeState | null {
  switch (problem.code) {
    case 'NOT_ACTIVE':
      return { step: 'inactive', problem };
    case 'CREDENTIAL_FROZEN':
      return { step: 'frozen' };
    case 'SHOW_CHECK_NEEDED':
      return { step: 'verify', ...uncheckedYet };
    case 'VERIFY_EXPIRED':
      return { step: 'verify', busy: null, problem };
    default:
      return null;
  }
}
