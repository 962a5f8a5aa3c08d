import { settingsFrom, keysFrom, type Environment } from '@core/adapters/environment';
import { wire, type Makings, type Wired } from '@core/adapters/wiring';
import { sweepOnce } from '@core/door/sweep';
import { createActivation } from '../../cloudfunctions/activation/function';
import { createCredential } from '../../cloudfunctions/credential/function';
import { createGateway } from '../../cloudfunctions/gateway/function';
import { createNational } from '../../cloudfunctions/gateway/national';
import { createSession } from '../../cloudfunctions/session/function';
import { openDatabase, type Database } from './database';
import { createApp } from './http/app';
import { folderKeys } from './keys';
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
  /** Simulated outside services; on unless YIMA_SANDBOX=0. */
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
const usualRequestsPerMinute = 6_000;
const usualSandboxPeople = 1_000;

/** Keys from the environment when a deployment gives them, else those of the data folder. */
function keysOf(environment: Environment, dataDir: string) {
  const kept = folderKeys(dataDir);
  return environment['YIMA_CODE_KEYS'] ? { ...kept, keys: keysFrom(environment) } : kept;
}

function wireFor(
  options: ServerOptions,
  { pool, keys }: Pick<Makings, 'pool' | 'keys'>,
  environment: Environment,
): Wired {
  return wire({
    pool,
    keys,
    settings: { ...settingsFrom(environment), ...options.settings },
    sandbox: options.sandbox ?? environment['YIMA_SANDBOX'] !== '0',
    ...(options.clock ? { clock: options.clock } : {}),
    ...(options.limit ? { limit: options.limit } : {}),
  });
}

async function serve(options: ServerOptions, database: Database, wired: Wired) {
  const { parts, vendor } = wired;
  if (vendor) await loadTown(database.pool, parts, options.sandboxPeople ?? usualSandboxPeople);
  const app = await createApp({
    functions: {
      session: createSession(parts),
      activation: createActivation(parts),
      credential: createCredential(parts),
      gateway: createGateway(parts),
    },
    national: createNational(parts),
    vendor,
    distDir: options.distDir,
    requestsPerMinute: options.requestsPerMinute ?? usualRequestsPerMinute,
    ping: () => parts.store.ping(),
  });
  const url = await app.listen({ port: options.port, host: options.host ?? '127.0.0.1' });
  return { app, url };
}

/** Cleans once a minute; a round that fails is told and the next one tries again. */
function startSweeping({ parts }: Wired): () => Promise<void> {
  let round: Promise<unknown> = Promise.resolve();
  const timer = setInterval(() => {
    round = sweepOnce(parts).catch((error: unknown) =>
      parts.log.fault({ faultId: parts.ids.next('fault'), verb: 'sweep', error }),
    );
  }, sweepEveryMs);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await round;
  };
}

/** Starts the whole system: database, functions, institutions' door, pages. Rejects with a clear sentence. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const environment = options.environment ?? process.env;
  const { dataDir, databaseUrl } = options;
  const { keys, databasePassword: password } = keysOf(environment, dataDir);
  const wanted = { dataDir, password, ...(databaseUrl ? { databaseUrl } : {}) };
  const database = await openDatabase(wanted);
  const wired = wireFor(options, { pool: database.pool, keys }, environment);
  const closeStore = async () => {
    await wired.parts.store.close();
    await database.stop();
  };
  try {
    const { app, url } = await serve(options, database, wired);
    const stopSweeping = startSweeping(wired);
    return {
      url,
      stop: async () => {
        await app.close();
        await stopSweeping();
        await closeStore();
      },
    };
  } catch (error) {
    await closeStore();
    throw error;
  }
}
