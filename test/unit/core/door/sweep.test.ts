import { defaultSettings } from '@core/domain/settings';
import { sweepOnce } from '@core/door/sweep';
import type { Store } from '@core/ports/store';
import { aClock } from '../../../ports/cloud/movable-clock';

/** A store whose tables hold so many old rows. */
function aStoreWith(left: Record<string, number>) {
  let rounds = 0;
  const sweep = ({ rows }: { rows: number }) => {
    rounds += 1;
    const counts = Object.entries(left).map(([table, count]) => {
      const removed = Math.min(rows, count);
      left[table] = count - removed;
      return [table, removed] as const;
    });
    return Promise.resolve(Object.fromEntries(counts));
  };
  const parts = {
    store: { sweeping: { sweep } } as unknown as Store,
    clock: aClock(),
    settings: defaultSettings,
  };
  return { parts, rounds: () => rounds };
}

describe('a cleaning', () => {
  it('goes on while any table was full, and no longer', async () => {
    const { parts, rounds } = aStoreWith({ nonce: 2_500, session: 3 });
    expect(await sweepOnce(parts)).toBe(2_503);
    expect(rounds()).toBe(3);
  });

  it('ends after a hundred rounds all the same', async () => {
    const { parts, rounds } = aStoreWith({ nonce: 1e9 });
    expect(await sweepOnce(parts)).toBe(100_000);
    expect(rounds()).toBe(100);
  });
});
