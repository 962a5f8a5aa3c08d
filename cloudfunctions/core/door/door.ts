import { refuse, type Result } from '@contract/result';
import type { FunctionEvent, FunctionName } from '@contract/verbs';
import type { Parts } from '../ports/parts';
import { callerOf, type Origin } from './caller';
import { once } from './replay';
import { callerKey, type Caller, type DoorVerb, type Parsed } from './verb';

/** A body larger than this is no request of ours. */
export const largestBodyBytes = 16 * 1024;

/** What the door itself needs. */
export type DoorParts = Pick<
  Parts,
  'store' | 'clock' | 'ids' | 'vault' | 'settings' | 'rateLimit' | 'log'
>;

/** A function behind its door. */
export type Handler = (event: FunctionEvent, from: Origin) => Promise<Result<unknown>>;

const isTooLarge = (body: unknown): boolean =>
  Buffer.byteLength(JSON.stringify(body) ?? '') > largestBodyBytes;

function requestIdOf(request: unknown): string | null {
  if (typeof request !== 'object' || request === null || !('requestId' in request)) return null;
  return typeof request.requestId === 'string' ? request.requestId : null;
}

/** One caller is one account, else one token, else one address. */
const limitKey = (from: Origin, token: string | undefined): string =>
  from.platformSubject ?? token ?? from.address;

interface Visit {
  readonly name: string;
  readonly parsed: Parsed<unknown>;
  readonly caller: Caller;
}

function carryOut({ name, parsed, caller }: Visit, parts: DoorParts): Promise<Result<unknown>> {
  const requestId = requestIdOf(parsed.request);
  const owner = callerKey(caller);
  const work = () => parsed.carryOut(caller);
  if (requestId === null || owner === null) return work();
  const bodyKey = parts.vault.fingerprint(`body:${JSON.stringify(parsed.request)}`);
  return once({ caller: owner, verb: name, requestId, bodyKey }, parts, work);
}

/**
 * The one way in: limits, schema, caller, repeats, and a bug that becomes a sentence with an id. Behind
 * it only parsed requests of known callers travel.
 */
export function openDoor(
  name: FunctionName,
  verbs: Readonly<Record<string, DoorVerb<unknown>>>,
  parts: DoorParts,
): Handler {
  const enter: Handler = async (event, from) => {
    const verb = Object.hasOwn(verbs, event.verb) ? verbs[event.verb] : undefined;
    if (!verb) return refuse('UNKNOWN_VERB');
    if (isTooLarge(event.body)) return refuse('TOO_LARGE');
    const waitMs = parts.rateLimit.take(limitKey(from, event.token));
    if (waitMs !== null) return refuse('TOO_MANY_REQUESTS', { waitMs });
    const parsed = verb.parse(event.body);
    if (!parsed) return refuse('BAD_REQUEST');
    const caller = await callerOf(verb.caller, { ...from, token: event.token }, parts);
    if (!caller.ok) return caller;
    return carryOut({ name: `${name}.${event.verb}`, parsed, caller: caller.value }, parts);
  };
  return async (event, from) => {
    try {
      return await enter(event, from);
    } catch (error) {
      const faultId = parts.ids.next('fault');
      parts.log.fault({ faultId, verb: `${name}.${event.verb}`, error });
      return refuse('SERVICE_UNAVAILABLE', { faultId });
    }
  };
}
