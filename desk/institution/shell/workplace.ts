import { AccessStore, createAccessMemory } from '../access/access.store';
import type { Access } from '../../kit/fsi/access';
import { SigningClient } from '../../kit/fsi/client';
import { createMessageNumbers } from '../../kit/fsi/message-number';
import { ClosingStore } from '../closing/closing.store';
import { RefundsStore } from '../closing/refunds.store';
import { createDayBook } from '../day-book/day-book';
import { createWaitingBills } from '../day-book/waiting-bills';
import { SelfServiceStore } from '../self-service/self-service.store';
import type { CounterParts } from '../till/counter';
import { outpatientCounter, registryOf } from '../till/outpatient';
import { pharmacyCounter } from '../till/pharmacy';
import { TillStore } from '../till/till.store';
import type { SettlingParts } from './settling';

/** The pages of one institution, each with its own store. */
export interface Workplace {
  readonly access: Access;
  readonly outpatient: TillStore;
  readonly pharmacy: TillStore;
  readonly closing: ClosingStore;
  readonly refunds: RefundsStore;
  readonly selfService: SelfServiceStore;
}

/** Everything that settles in this tab: it outlives the change of pages, so that a half-made bill does. */
export interface Settling {
  readonly access: AccessStore;
  /** The workplace of an access; another access gets one of its own. */
  readonly workplaceOf: (access: Access) => Workplace;
}

interface Made {
  readonly parts: SettlingParts;
  readonly client: SigningClient;
  readonly newNumber: (code: string) => string;
}

function createWorkplace(access: Access, { parts, client, newNumber }: Made): Workplace {
  const { clock, computer, play } = parts;
  const { institutionCode } = access;
  const now = (): number => clock.now();
  const dayBook = createDayBook(computer, institutionCode);
  const waiting = createWaitingBills(computer, institutionCode, now);
  const counterParts: CounterParts = { client, now, newNumber: () => newNumber('') };
  const shared = { client, clock, dayBook, waiting, play };
  const registry = registryOf(counterParts);
  const counter = outpatientCounter(counterParts);
  const drugstore = pharmacyCounter(counterParts);
  return {
    access,
    outpatient: new TillStore({ ...shared, counter, registry }),
    pharmacy: new TillStore({ ...shared, counter: drugstore, registry: null }),
    closing: new ClosingStore({ client, clock, dayBook, access }),
    refunds: new RefundsStore({
      clock,
      dayBook,
      counterOf: (madeAt) => (madeAt === 'pharmacy' ? drugstore : counter),
    }),
    selfService: new SelfServiceStore(shared),
  };
}

/** Wires what settles. */
export function createSettling(parts: SettlingParts): Settling {
  const newNumber = createMessageNumbers({
    now: () => parts.clock.now(),
    first: parts.firstSerial(),
  });
  const client: SigningClient = new SigningClient({
    base: '',
    fetch: parts.fetch,
    clock: parts.clock,
    newNonce: parts.newNonce,
    newNumber,
    access: () => access.access,
  });
  const access: AccessStore = new AccessStore(client, createAccessMemory(parts.tab));
  let workplace: Workplace | null = null;
  return {
    access,
    workplaceOf(wanted) {
      if (workplace?.access !== wanted)
        workplace = createWorkplace(wanted, { parts, client, newNumber });
      return workplace;
    },
  };
}
