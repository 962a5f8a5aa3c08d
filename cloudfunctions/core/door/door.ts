import { ok, refuse, type Result } from '@contract/result';
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

/** Our requests nest three deep. Beyond some thousands of levels the text of a body cannot even be made. */
const deepestLevels = 16;

const isDeeperThan = (levels: number, body: unknown): boolean =>
  typeof body === 'object' &&
  body !== null &&
  (levels === 0 || Object.values(body).some((part) => isDeeperThan(levels - 1, part)));

const isTooLarge = (body: unknown): boolean =>
  isDeeperThan(deepestLevels, body) ||
  Buffer.byteLength(JSON.stringify(body) ?? '') > largestBodyBytes;

function requestIdOf(request: unknown): string | null {
  if (typeof request !== 'object' || request === null || !('requestId' in request)) return null;
  return typeof request.requestId === 'string' ? request.requestId : null;
}

/**
 * Finds the caller and counts the call for whom the caller cannot invent: the account that the platform
 * vouches for, the genuine session's caller, else the address that the host saw. An invented token is
 * a call of its address, like none; asking for it costs the store one read by key.
 */
async function admit(
  wanted: Caller['kind'],
  from: Origin & { readonly token: string | undefined },
  parts: DoorParts,
): Promise<Result<Result<Caller>>> {
  const take = (key: string): Result<null> => {
    const waitMs = parts.rateLimit.take(key);
    return waitMs === null ? ok(null) : refuse('TOO_MANY_REQUESTS', { waitMs });
  };
  const vouched = from.platformSubject === null ? null : take(`platform:${from.platformSubject}`);
  if (vouched?.ok === false) return vouched;
  const caller = await callerOf(wanted, from, parts);
  const known = caller.ok ? callerKey(caller.value) : null;
  const counted = vouched ?? take(known === null ? `from:${from.address}` : `caller:${known}`);
  return counted.ok ? ok(caller) : counted;
}

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
    const admitted = await admit(verb.caller, { ...from, token: event.token }, parts);
    if (!admitted.ok) return admitted;
    const parsed = verb.parse(event.body);
    if (!parsed) return refuse('BAD_REQUEST');
    const caller = admitted.value;
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
