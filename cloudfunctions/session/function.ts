import { signInRequest } from '@contract/schema/activation';
import { openDoor, type Handler } from '@core/door/door';
import { verbFor, type VerbsOf } from '@core/door/verb';
import type { Parts } from '@core/ports/parts';
import { signIn } from './sign-in';

/** The function `session`: who is this phone? */
export function createSession(parts: Parts): Handler {
  const verbs: VerbsOf<'session'> = {
    signIn: verbFor('nobody')(signInRequest, signIn(parts)),
  };
  return openDoor('session', verbs, parts);
}
