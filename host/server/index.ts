import { settingsFrom, keysFrom, type Environment } from '@core/adapters/environment';
import { providersFrom } from '@core/adapters/providers/read-providers';
import { vaultBelongs } from '@core/adapters/postgres/vault-mark';
import { wire, type Makings, type Wired } from '@core/adapters/wiring';
import { sweepOnce } from '@core/door/sweep';
import { heedOutbox } from '@core/telling/heed-outbox';
import { createActivation } from '../../cloudfunctions/activation/function';
import { createCredential } from '../../cloudfunctions/credential/function';
import { createGateway } from '../../cloudfunctions/gateway/function';
import { createNational } from '../../cloudfunctions/gateway/national';
import { createMessages } from '../../cloudfunctions/messages/function';
import { createSession } from '../../cloudfunctions/session/function';
import { startCourier, type Courier } from './courier';
import { openDatabase, type Database } from './database';
import { createApp } from './http/app';
import { frontFrom, type Front } from './http/front';
import { folderKeys } from './keys';
import { isSandbox } from './sandbox-rule';
import { createTown } from './sandbox/town';
import { loadTown } from './sandbox-town';

/** How a server is started; all but the first three have sensible defaults. */
export interface ServerOptions {
  /** 0 takes any free port. */
  readonly port: number;
  /** Keys, and the embedded database, live here. */
  readonly dataDir: string;
  /** The built phones and desks. */
  readonly distDir: string;
  /** Loopback unless said otherwise. */
  readonly host?: string;
  /** A PostgreSQL server instead of the embedded one. */
  readonly databaseUrl?: string;
  readonly settings?: Partial<Makings['settings']>;
  readonly clock?: Makings['clock'];
  readonly limit?: Makings['limit'];
  readonly requestsPerMinute?: number;
  /** Simulated outside services. Else as YIMA_SANDBOX says: on unless 0, with `databaseUrl` only on 1. */
  readonly sandbox?: boolean;
  /** Generated people in the sandbox's insured base, beside the named dozen. */
  readonly sandboxPeople?: number;
  readonly environment?: Environment;
}

/** A running server. */
export interface RunningServer {
  readonly url: string;
  /** Finishes what is under way, then stops everything, the embedded database included. */
  stop(): Promise<void>;
}

const sweepEveryMs = 60_000;
const usualSandboxPeople = 1_000;

const keyNames = ['YIMA_CODE_KEYS', 'YIMA_VAULT_KEYS', 'YIMA_PEPPER'];

/** Keys from the environment when a deployment gives them, else those of the data folder. */
function keysOf(environment: Environment, { dataDir, databaseUrl }: ServerOptions) {
  const isGiven = keyNames.some((name) => environment[name]);
  // Nothing is kept in the folder then: it need not be there, nor be ours to write.
  if (isGiven && databaseUrl) return { keys: keysFrom(environment), databasePassword: '' };
  const kept = folderKeys(dataDir);
  return isGiven ? { ...kept, keys: keysFrom(environment) } : kept;
}

/** What the environment says, read whole before anything is started. */
function readEnvironment(options: ServerOptions) {
  const environment = options.environment ?? process.env;
  const { requestsPerMinute, clock, limit } = options;
  return {
    ...keysOf(environment, options),
    settings: { ...settingsFrom(environment), ...options.settings },
    sandbox: options.sandbox ?? isSandbox(environment, options.databaseUrl),
    providers: providersFrom(environment),
    front: { ...frontFrom(environment), ...(requestsPerMinute ? { requestsPerMinute } : {}) },
    ...(clock ? { clock } : {}),
    ...(limit ? { limit } : {}),
  };
}

/** Keys that are not the database's own would leave its people unreadable, and new ones unfindable. */
async function checkKeys({ pool }: Database, { parts }: Wired): Promise<void> {
  if (await vaultBelongs(pool, parts.vault)) return;
  throw new Error(
    'The keys given are not those this database was sealed with; start with its own keys. 密钥与数据库不匹配，请使用原来的密钥文件。',
  );
}

/** Where the codes of posters lead: an address that both platforms have been told of. */
export const posterBase = ({
  environment = process.env,
}: Pick<ServerOptions, 'environment'>): string =>
  environment['YIMA_PUBLIC_URL'] ?? 'https://yima.sandbox';

interface Running {
  readonly database: Database;
  readonly wired: Wired;
  readonly front: Front;
  readonly courier: Courier;
}

async function serve(options: ServerOptions, { database, wired, front, courier }: Running) {
  const { vendor } = wired;
  const store = heedOutbox(wired.parts.store, () => courier.wake());
  const parts = { ...wired.parts, store };
  await checkKeys(database, wired);
  if (vendor) await loadTown(database.pool, parts, options.sandboxPeople ?? usualSandboxPeople);
  const functions = {
    session: createSession(parts),
    activation: createActivation(parts),
    credential: createCredential(parts),
    messages: createMessages(parts),
    gateway: createGateway(parts),
  };
  const app = await createApp({
    functions,
    national: createNational(parts),
    vendor,
    town: vendor && createTown({ parts, vendor, functions, base: posterBase(options) }),
    distDir: options.distDir,
    front,
    ping: () => parts.store.ping(),
  });
  const url = await app.listen({ port: options.port, host: options.host ?? '127.0.0.1' });
  return { app, url };
}

/** Cleans once a minute; a round that fails is told and the next one tries again. */
function startSweeping({ parts }: Wired): () => Promise<void> {
  let round: Promise<unknown> | null = null;
  const sweep = async () => {
    try {
      await sweepOnce(parts);
    } catch (error) {
      parts.log.fault({ faultId: parts.ids.next('fault'), verb: 'sweep', error });
    }
    round = null;
  };
  const timer = setInterval(() => {
    round ??= sweep(); // A long round is not joined by a second one.
  }, sweepEveryMs);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await round;
  };
}

/** Starts the whole system: database, functions, institutions' door, pages. Rejects with a clear sentence. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { dataDir, databaseUrl } = options;
  const { front, databasePassword: password, ...makings } = readEnvironment(options);
  const wanted = { dataDir, password, ...(databaseUrl ? { databaseUrl } : {}) };
  const database = await openDatabase(wanted);
  const wired = wire({ ...makings, pool: database.pool });
  const closeStore = async () => {
    await wired.parts.store.close();
    await database.stop();
  };
  const courier = startCourier(wired.parts);
  try {
    const { app, url } = await serve(options, { database, wired, front, courier });
    const stopSweeping = startSweeping(wired);
    return {
      url,
      stop: async () => {
        await app.close();
        await stopSweeping();
        await courier.stop();
        await closeStore();
      },
    };
  } catch (error) {
    await courier.stop();
    await closeStore();
    throw error;
  }
}
