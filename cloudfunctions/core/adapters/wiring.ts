import type { Pool } from 'pg';
import type { Settings } from '../domain/settings';
import type { Clock } from '../ports/clock';
import type { Parts } from '../ports/parts';
import { absentServices } from './absent/services';
import { consoleLog } from './console-log';
import type { Keys } from './environment';
import { rememberInstitutions } from './memory/remembered-institutions';
import { createTokenBucket, type BucketSize } from './memory/token-bucket';
import { createSandboxShelf } from './postgres/sandbox-shelf';
import { createStore } from './postgres/store';
import { checkMixing, chooseServices } from './providers/choose-services';
import { noProviders, type Providers } from './providers/providers-schema';
import { createSandbox, type SandboxVendor } from './sandbox';
import { createCodeCipher, createIds, createPasswords, createVault, systemClock } from './sm';
import { vendorFaults } from './vendor/vendor-faults';

/** What the parts of a running system are put together from. */
export interface Makings {
  readonly pool: Pool;
  readonly keys: Keys;
  readonly settings: Settings;
  /** Simulated outside services instead of none. Never with real people. */
  readonly sandbox: boolean;
  /** Real outside services; nobody unless given. */
  readonly providers?: Providers;
  /** Another clock than the machine's, for tests. */
  readonly clock?: Clock;
  readonly limit?: BucketSize;
}

/** The parts, and the vendor's side when the outside services are simulated. */
export interface Wired {
  readonly parts: Parts;
  readonly vendor: SandboxVendor | null;
}

/** One account or client may ask this often. */
const usualLimit: BucketSize = { burst: 200, perSecond: 100 };

/** Chooses the real adapters. */
export function wire({
  pool,
  keys,
  settings,
  sandbox,
  providers = noProviders,
  clock = systemClock,
  limit,
}: Makings): Wired {
  checkMixing(providers, sandbox);
  const ids = createIds();
  const vault = createVault({ keys: [...keys.vaultKeys] });
  const store = createStore(pool, { vault, ids });
  const simulated = sandbox ? createSandbox({ shelf: createSandboxShelf(pool), clock, ids }) : null;
  const tell = vendorFaults({ log: consoleLog, ids });
  const vendorParts = { clock, ids, nonces: store.nonces, tell };
  const services = chooseServices(providers, vendorParts, simulated ?? absentServices);
  const parts: Parts = {
    settings,
    clock,
    ids,
    vault,
    store: { ...store, institutions: rememberInstitutions(store.institutions, clock) },
    passwords: createPasswords({ pepper: keys.pepper }),
    cipher: createCodeCipher({ keys: [...keys.codeKeys] }),
    signIn: services.signIn,
    realName: services.realName,
    face: services.face,
    insuredBase: services.insuredBase,
    catalogue: services.catalogue,
    sms: services.sms,
    payCode: services.payCode,
    phoneNumber: services.phoneNumber,
    subscriptions: services.subscriptions,
    rateLimit: createTokenBucket(clock, limit ?? usualLimit),
    log: consoleLog,
  };
  return { parts, vendor: simulated?.vendor ?? null };
}
