import {
  beginFaceRequest,
  beginGuardianRequest,
  proveRequest,
  startRequest,
} from '@contract/schema/activation';
import { emptyRequest } from '@contract/schema/credential';
import { openDoor, type Handler } from '@core/door/door';
import { verbFor, type VerbsOf } from '@core/door/verb';
import type { Parts } from '@core/ports/parts';
import { beginFace } from './begin-face';
import { beginGuardian } from './begin-guardian';
import { listRegions } from './list-regions';
import { prove } from './prove';
import { start } from './start';

/** The function `activation`: from a first tap to an active credential. @requirement C1 C4 */
export function createActivation(parts: Parts): Handler {
  const forHolder = verbFor('holder');
  const verbs: VerbsOf<'activation'> = {
    start: forHolder(startRequest, start(parts)),
    prove: forHolder(proveRequest, prove(parts)),
    beginFace: forHolder(beginFaceRequest, beginFace(parts)),
    beginGuardian: forHolder(beginGuardianRequest, beginGuardian(parts)),
    regions: forHolder(emptyRequest, listRegions),
  };
  return openDoor('activation', verbs, parts);
}
