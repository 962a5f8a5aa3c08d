import { emptyRequest } from '@contract/schema/credential';
import { operatorSignInRequest, revealScanRequest, scanRequest } from '@contract/schema/desk';
import { openDoor, type Handler } from '@core/door/door';
import { verbFor, type VerbsOf } from '@core/door/verb';
import type { Parts } from '@core/ports/parts';
import { recent } from './recent';
import { reveal } from './reveal';
import { scan } from './scan';
import { signIn } from './sign-in';
import { signOut } from './sign-out';

/** The desk's side of the function `gateway`; its other side is the national interface. */
export function createGateway(parts: Parts): Handler {
  const forOperator = verbFor('operator');
  const verbs: VerbsOf<'gateway'> = {
    signIn: verbFor('nobody')(operatorSignInRequest, signIn(parts)),
    signOut: forOperator(emptyRequest, signOut(parts)),
    scan: forOperator(scanRequest, scan(parts)),
    recent: forOperator(emptyRequest, recent(parts)),
    reveal: forOperator(revealScanRequest, reveal(parts)),
  };
  return openDoor('gateway', verbs, parts);
}
