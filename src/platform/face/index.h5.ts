import type { ProblemCode } from '@contract/problem';
import { ok, refuse } from '@contract/result';
import { askApp } from '../embedding-app';
import type { FacePort } from './port';

/** A person may look for their glasses first. */
const patienceMs = 10 * 60_000;

// A map, not an object: the app's word may be the name of one of an object's own parts.
const byReason = new Map<string, ProblemCode>([
  ['cancelled', 'USER_CANCELLED'],
  ['noPermission', 'FACE_NO_PERMISSION'],
  ['captureFailed', 'FACE_CAPTURE_FAILED'],
  ['timeout', 'FACE_TIMEOUT'],
  ['network', 'FACE_NETWORK'],
  ['device', 'FACE_DEVICE'],
]);

/** The app's own face check; that it ended says nothing of the verdict, which the cloud reads itself. */
export const face = {
  check: async ({ verifyId, url }) => {
    const given = { verifyId, ...(url === undefined ? {} : { url }) };
    const answer = await askApp('verifyFace', given, patienceMs);
    if (answer.ok) return ok(null);
    return refuse(byReason.get(answer.reason) ?? 'FACE_DOWN');
  },
} satisfies FacePort;
