import { AccessStore, createAccessMemory } from '../../../desk/institution/access/access.store';
import { ClosingStore } from '../../../desk/institution/closing/closing.store';
import { RefundsStore } from '../../../desk/institution/closing/refunds.store';
import { createDayBook } from '../../../desk/institution/day-book/day-book';
import { createWaitingBills } from '../../../desk/institution/day-book/waiting-bills';
import { SelfServiceStore } from '../../../desk/institution/self-service/self-service.store';
import { outpatientCounter, registryOf } from '../../../desk/institution/till/outpatient';
import { pharmacyCounter } from '../../../desk/institution/till/pharmacy';
import { TillStore } from '../../../desk/institution/till/till.store';
import { hospitalPrices, type PriceItem } from '../../../desk/institution/price-list';
import type { Access } from '../../../desk/kit/fsi/access';
import { SigningClient } from '../../../desk/kit/fsi/client';
import { createMessageNumbers } from '../../../desk/kit/fsi/message-number';
import type { Tone } from '../../../desk/kit/tones';
import { aBrowserStore, HandClock } from './a-desk';
import { SmallCentre } from './a-centre';
import { anAccess } from './an-access';

/** An item of the price list. */
export function itemOf(code: string): PriceItem {
  const item = hospitalPrices.find((one) => one.code === code);
  if (!item) throw new Error(`No item ${code}.`);
  return item;
}

/** Every page of an institution over the small centre, with a clock that runs while something is waited for. */
export function aWorkplace(access: Access = anAccess()) {
  const clock = new HandClock();
  const centre = new SmallCentre();
  const computer = aBrowserStore();
  const tab = aBrowserStore();
  const tones: Tone[] = [];
  const now = (): number => clock.now();
  const newNumber = createMessageNumbers({ now, first: 0 });
  let nonces = 0;
  const client: SigningClient = new SigningClient({
    base: '',
    fetch: centre.fetch,
    clock,
    access: () => access,
    newNumber,
    newNonce: () => `nonce-${(nonces += 1)}`,
  });
  const dayBook = createDayBook(() => computer, access.institutionCode);
  const waiting = createWaitingBills(() => computer, access.institutionCode, now);
  const parts = { client, now, newNumber: () => newNumber('') };
  const play = (tone: Tone): void => void tones.push(tone);
  const shared = { client, clock, dayBook, waiting, play };
  /** Lets time pass in small steps until what was begun has ended. */
  const run = async <T>(begun: Promise<T>): Promise<T> => {
    let isOver = false;
    void begun.finally(() => {
      isOver = true;
    });
    for (let turn = 0; turn < 2_000 && !isOver; turn += 1) {
      for (let tick = 0; tick < 20 && !isOver; tick += 1)
        await new Promise((resolve) => setImmediate(resolve));
      if (!isOver) clock.pass(100);
    }
    return begun;
  };
  return {
    ...{ access, clock, centre, client, computer, tab, tones, dayBook, waiting, run },
    outpatient: new TillStore({
      ...shared,
      counter: outpatientCounter(parts),
      registry: registryOf(parts),
    }),
    pharmacy: new TillStore({ ...shared, counter: pharmacyCounter(parts), registry: null }),
    closing: new ClosingStore({ client, clock, dayBook, access }),
    refunds: new RefundsStore({ clock, dayBook, counterOf: () => outpatientCounter(parts) }),
    selfService: new SelfServiceStore(shared),
    accessStore: () =>
      new AccessStore(
        client,
        createAccessMemory(() => tab),
      ),
  };
}
