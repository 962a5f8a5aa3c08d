import { beginFaceRequest, proveRequest, startRequest } from '@contract/schema/activation';
import { openDoor, type Handler } from '@core/door/door';
import { verbFor, type VerbsOf } from '@core/door/verb';
import type { Parts } from '@core/ports/parts';
import { beginFace } from './begin-face';
import { prove } from './prove';
import { start } from './start';

/** The function `activation`: from a first tap to an active credential. @requirement C1 C4 */
export function createActivation(parts: Parts): Handler {
  const forHolder = verbFor('holder');
  const verbs: VerbsOf<'activation'> = {
    start: forHolder(startRequest, start(parts)),
    prove: forHolder(proveRequest, prove(parts)),
    beginFace: forHolder(beginFaceRequest, beginFace(parts)),
  };
  return openDoor('activation', verbs, parts);
}
