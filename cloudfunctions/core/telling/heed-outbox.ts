import type { Store } from '../ports/store';
import type { Outbox } from '../ports/store/outbox';

const heeding = (outbox: Outbox, onAdded: () => void): Outbox => ({
  ...outbox,
  add: async (delivery) => {
    await outbox.add(delivery);
    onAdded();
  },
});

/** A store that says when something to deliver was committed, so that nobody has to wait for the next look. */
export function heedOutbox(store: Store, onAdded: () => void): Store {
  return {
    ...store,
    outbox: heeding(store.outbox, onAdded),
    transaction: async (work) => {
      let isAdded = false;
      const note = (): void => {
        isAdded = true;
      };
      const done = await store.transaction((nouns) =>
        work({ ...nouns, outbox: heeding(nouns.outbox, note) }),
      );
      // Not before it is committed: who looks earlier sees nothing.
      if (isAdded) onAdded();
      return done;
    },
  };
}
