import { refuse, type Result } from '@contract/result';
import type { FunctionEvent } from '@contract/verbs';
import type { Origin } from '../door/caller';
import type { Handler } from '../door/door';
import type { Parts } from '../ports/parts';
import { keysFrom, settingsFrom, type Environment } from './environment';
import { createPool } from './postgres/connection';
import { providersFrom } from './providers/read-providers';
import { cloudCaller, type CloudContext } from './wechat/cloud-caller';
import { wire } from './wiring';

/** `exports.main` of a cloud function. */
export type CloudMain = (event: unknown, context: CloudContext) => Promise<Result<unknown>>;

/** The parts of a deployed function; the database is reached, never migrated. */
export function partsFrom(environment: Environment): Parts {
  const connectionString = environment['DATABASE_URL'];
  if (!connectionString) throw new Error('DATABASE_URL is not set.');
  const { parts } = wire({
    // One instance serves one call at a time; a few connections are plenty.
    pool: createPool({ connectionString, max: 4 }),
    keys: keysFrom(environment),
    settings: settingsFrom(environment),
    sandbox: environment['YIMA_SANDBOX'] === '1',
    providers: providersFrom(environment),
  });
  return parts;
}

/** The parts of one instance, built at the first call: whatever the function serves shares them. */
export function instanceParts(environment: Environment): () => Parts {
  let made: Parts | null = null;
  return () => (made ??= partsFrom(environment));
}

/** Builds a thing from the parts at the first call and keeps it for the next ones. */
export function lazily<T>(create: (parts: Parts) => T, parts: () => Parts): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: create(parts()) };
    return made.value;
  };
}

/** Tells of a deployment that lacks a setting: the sentence names the setting and holds no secret. */
export function settingsFault(error: unknown): void {
  const name = error instanceof Error ? error.message : 'unknown';
  console.error(JSON.stringify({ level: 'error', where: 'settings', error: name }));
}

/** Longer than any token of ours; the server of one machine takes as many. */
const longestToken = 200;

const isToken = (token: unknown): token is string =>
  typeof token === 'string' && token !== '' && token.length <= longestToken;

/** What of an event counts; the platform adds fields of its own, which are not trusted. */
export function readEvent(event: unknown): FunctionEvent {
  const fields = typeof event === 'object' && event !== null ? { ...event } : {};
  const { verb, body, token } = fields as Partial<Record<keyof FunctionEvent, unknown>>;
  return {
    verb: typeof verb === 'string' ? verb : '',
    body: body ?? {},
    ...(isToken(token) ? { token } : {}),
  };
}

/** Where a call of the cloud platform comes from. */
export function cloudOrigin(context: CloudContext): Origin {
  const { openId, address } = cloudCaller(context);
  return { address: address ?? 'cloud', platformSubject: openId };
}

/** Serves a function as the cloud platform calls it. */
export function cloudMain(create: (parts: Parts) => Handler, parts: () => Parts): CloudMain {
  const handler = lazily(create, parts);
  return (event, context) => {
    try {
      return handler()(readEvent(event), cloudOrigin(context ?? {}));
    } catch (error) {
      settingsFault(error);
      return Promise.resolve(refuse('SERVICE_UNAVAILABLE'));
    }
  };
}
