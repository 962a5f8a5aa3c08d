import type { Channel } from '@contract/channel';
import { ok, refuse, type Result } from '@contract/result';
import * as v from 'valibot';
import type { FaceCheck, Identity } from '../../ports/identity';
import type { Ids } from '../../ports/ids';
import type { Clock } from '../../ports/clock';
import { certHash } from '../vendor/cert-hash';
import { createDrawer, type SandboxParts } from './drawer';
import type { OutcomeBook } from './outcome-book';
import { outcomeChoices, type FaceOutcome } from './outcomes';
import { personByNumber } from './people';
import type { SandboxPerson } from './person';

// The life of WeChat's own verify_id.
const checkLivesMs = 60 * 60_000;

/** The port, and the phone's side of it. */
export interface SandboxFaceCheck extends FaceCheck {
  /**
   * The person in front of the phone has been looked at: records how it ended and tells the sheet.
   * `asked` scripts this one call. Noes: BAD_REQUEST for a check that is not known.
   */
  look(
    at: {
      readonly channel: Channel;
      readonly verifyId: string;
      /** A quick check takes the pay password in place of the face. */
      readonly by?: 'face' | 'payPassword';
    },
    person: SandboxPerson,
    asked: FaceOutcome,
  ): Promise<Result<FaceOutcome>>;
}

const schema = v.object({
  channel: v.string(),
  subject: v.string(),
  outSeqNo: v.string(),
  certHash: v.string(),
  /** Key of the person, whose number may move with the day. */
  whose: v.nullable(v.string()),
  mode: v.picklist(['face', 'quick']),
  ended: v.nullable(v.object({ outcome: v.picklist(outcomeChoices.face), atMs: v.number() })),
});
type Check = v.InferOutput<typeof schema>;

function answer(ended: NonNullable<Check['ended']>): Result<{ passedAtMs: number }> {
  switch (ended.outcome) {
    case 'pass':
      return ok({ passedAtMs: ended.atMs });
    case 'noMatch':
      return refuse('FACE_NO_MATCH');
    case 'timeout':
      return refuse('FACE_TIMEOUT');
    case 'captureFailed':
      return refuse('FACE_CAPTURE_FAILED');
    case 'noPermission':
      return refuse('FACE_NO_PERMISSION');
    case 'network':
      return refuse('FACE_NETWORK');
    case 'device':
      return refuse('FACE_DEVICE');
    case 'cancelled':
      return refuse('USER_CANCELLED');
    case 'down':
      return refuse('FACE_DOWN');
  }
}

function keyOf({ name, idNumber }: Identity): string | null {
  const person = personByNumber(idNumber);
  return person?.identity.name === name ? person.key : null;
}

/** Ends the check of `check` with `person` in front of the camera. */
function endOf(check: Check, person: SandboxPerson, asked: FaceOutcome): FaceOutcome {
  // Somebody else's face never passes, whatever the script says.
  const isSame = certHash(person.identity) === check.certHash || person.key === check.whose;
  return asked === 'pass' && !isSame ? 'noMatch' : asked;
}

/** Face checks of one person each, with the outcome on the vendor's shelf and nowhere else. */
export function createFaceCheck(
  parts: SandboxParts & { readonly ids: Ids; readonly clock: Clock },
  outcomes: OutcomeBook,
): SandboxFaceCheck {
  const checks = createDrawer<Check>(parts, 'face', { schema, keepMs: checkLivesMs });
  const isDown = async ({ idNumber }: Identity): Promise<boolean> => {
    const person = personByNumber(idNumber);
    if (!person || (await outcomes.of(person.key)).face !== 'down') return false;
    await outcomes.next(person.key, 'face'); // A script moves on only when it was this that ended the call.
    return true;
  };
  return {
    async begin({ channel, subject, identity, outSeqNo, mode = 'face' }) {
      if (await isDown(identity)) return refuse('FACE_DOWN');
      const verifyId = parts.ids.secret();
      const facts = { certHash: certHash(identity), whose: keyOf(identity), mode, ended: null };
      await checks.put(verifyId, { channel, subject, outSeqNo, ...facts });
      // The page of the check knows its kind, as the platform's own does.
      const url = `https://certify.yima.sandbox/${mode}/${verifyId}`;
      return ok(channel === 'alipay' ? { verifyId, url } : { verifyId });
    },
    async look({ channel, verifyId, by = 'face' }, person, asked) {
      const check = await checks.get(verifyId);
      if (check?.channel !== channel) return refuse('BAD_REQUEST');
      if (by === 'payPassword' && check.mode !== 'quick') return refuse('BAD_REQUEST');
      const outcome = endOf(check, person, asked);
      // A check that has passed stays passed; a failed one may be tried again while it lives.
      if (check.ended?.outcome === 'pass') return ok('pass');
      await checks.put(verifyId, { ...check, ended: { outcome, atMs: parts.clock.now() } });
      return ok(outcome);
    },
    async outcome({ channel, subject, identity, outSeqNo, verifyId }) {
      if (await isDown(identity)) return refuse('FACE_DOWN');
      const check = await checks.get(verifyId);
      const isSame =
        check?.channel === channel && check.subject === subject && check.outSeqNo === outSeqNo;
      if (!isSame) return refuse('EVIDENCE_MISSING');
      if (check.certHash !== certHash(identity)) return refuse('FACE_NO_MATCH');
      return check.ended ? answer(check.ended) : refuse('EVIDENCE_MISSING');
    },
  };
}
