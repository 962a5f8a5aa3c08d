import { defaultSettings } from '@core/domain/settings';
import { nextTryAtMs } from '@core/domain/delivery';
import { deliverDue, type DeliverParts } from '@core/telling/deliver';
import { heedOutbox } from '@core/telling/heed-outbox';
import type { Store } from '@core/ports/store';
import type { Delivery } from '@core/ports/store/outbox';
import { ok, refuse, type Result } from '@contract/result';
import { aClock } from '../../../ports/cloud/movable-clock';

const delivery = (deliveryId: string, atMs: number): Delivery => ({
  ...{ deliveryId, messageId: `m-${deliveryId}`, accountId: 'a', channel: 'wechat' },
  ...{ template: 'settled', page: 'p', fields: {}, atMs },
});

interface Kept {
  readonly delivery: Delivery;
  dueAtMs: number;
  tries: number;
  end: string | null;
}

/** Whose account it is, and whether the message is theirs. */
interface Addressee {
  readonly personId?: string | null;
  readonly has?: boolean;
}

/** An outbox in memory with one account, over a clock that is moved by hand. */
function aPost({ personId = 'person', has = true }: Addressee = {}) {
  const clock = aClock();
  const kept: Kept[] = [];
  const faults: unknown[] = [];
  const sent: string[] = [];
  const answers: Result<null>[] = [];
  const by = (id: string) => kept.find((one) => one.delivery.deliveryId === id);
  const outbox: Store['outbox'] = {
    add: (one) =>
      Promise.resolve(void kept.push({ delivery: one, dueAtMs: one.atMs, tries: 0, end: null })),
    take: ({ nowMs, leaseMs }, most) => {
      const due = kept
        .filter(({ end, dueAtMs }) => end === null && dueAtMs <= nowMs)
        .slice(0, most);
      for (const one of due) {
        one.dueAtMs = nowMs + leaseMs;
        one.tries += 1;
      }
      const taken = due.map((one) => ({ ...one.delivery, subject: 's', tries: one.tries }));
      return Promise.resolve(taken);
    },
    end: (id, end) => Promise.resolve(void Object.assign(by(id) ?? {}, { end })),
    later: (id, dueAtMs) => Promise.resolve(void Object.assign(by(id) ?? {}, { dueAtMs })),
    nextDueMs: () => Promise.resolve(null),
  };
  const store = {
    outbox,
    accounts: { find: () => Promise.resolve({ accountId: 'a', personId }) },
    inbox: { find: () => Promise.resolve(has ? {} : null) },
    transaction: (work: (nouns: object) => Promise<unknown>) => work({ outbox }),
  } as unknown as Store;
  const parts: DeliverParts = {
    ...{ store, clock, settings: defaultSettings },
    ids: { next: (prefix) => `${prefix}_1`, secret: () => '', digits: () => '' },
    log: { fault: ({ error }) => void faults.push(error) },
    subscriptions: {
      idsOf: () => [],
      send: ({ template }) => {
        sent.push(template);
        return Promise.resolve(answers.shift() ?? ok(null));
      },
    },
  };
  const put = (id = 'd1') => outbox.add(delivery(id, clock.now()));
  return { clock, kept, faults, sent, answers, parts, put };
}

describe('a delivery', () => {
  it.each([
    [ok(null), 'sent'],
    [refuse('MESSAGE_UNWANTED'), 'unwanted'],
  ])('that is answered %j ends as %s, and is not sent again', async (answer, end) => {
    const { parts, put, answers, kept, sent, clock } = aPost();
    await put();
    answers.push(answer);
    expect(await deliverDue(parts)).toBe(1);
    expect(kept[0]?.end).toBe(end);
    clock.pass(defaultSettings.deliveryGivenUpMs * 2);
    expect(await deliverDue(parts)).toBe(0);
    expect(sent).toHaveLength(1);
  });

  it('waits longer each time the platform is down, and is given up in the end', async () => {
    const { parts, put, answers, kept, sent, clock } = aPost();
    await put();
    const begunAtMs = clock.now();
    const waits: number[] = [];
    while (kept[0]?.end === null) {
      answers.push(refuse('MESSAGE_DOWN'));
      expect(await deliverDue(parts)).toBe(1);
      const waitMs = (kept[0]?.dueAtMs ?? 0) - clock.now();
      if (kept[0]?.end === null) waits.push(waitMs);
      clock.pass(waitMs - 1);
      expect(await deliverDue(parts)).toBe(0);
      clock.pass(1);
    }
    const { deliveryFirstWaitMs: first, deliveryLongestWaitMs: longest } = defaultSettings;
    expect(waits.slice(0, 4)).toEqual([first, first * 2, first * 4, first * 8]);
    expect(Math.max(...waits)).toBe(longest);
    expect(kept[0]?.end).toBe('givenUp');
    // Not endlessly: the last try lies within the time that a message is of use.
    expect(sent.length).toBe(waits.length + 1);
    const lastMs = waits.reduce((sum, wait) => sum + wait, 0);
    expect(lastMs).toBeLessThanOrEqual(defaultSettings.deliveryGivenUpMs);
    expect(lastMs).toBeGreaterThan(defaultSettings.deliveryGivenUpMs - 2 * longest);
    expect(clock.now()).toBeGreaterThan(begunAtMs);
  });

  it.each<[string, Addressee]>([
    ['account nobody is tied to any more', { personId: null }],
    ['account that has become somebody else’s', { has: false }],
  ])('to an %s is not sent', async (_name, who) => {
    const { parts, put, kept, sent } = aPost(who);
    await put();
    await deliverDue(parts);
    expect(sent).toEqual([]);
    expect(kept[0]?.end).toBe('unwanted');
  });

  it('that fails does not keep the others, and comes back when its lease is over', async () => {
    const { parts, put, kept, faults, clock } = aPost();
    await put('d1');
    await put('d2');
    const { end } = parts.store.outbox;
    let isBroken = true;
    const outbox: Store['outbox'] = {
      ...parts.store.outbox,
      end: (id, ...rest) =>
        isBroken && id === 'd1' ? Promise.reject(new Error('planted')) : end(id, ...rest),
    };
    const broken = { ...parts, store: { ...parts.store, outbox } };
    expect(await deliverDue(broken)).toBe(2);
    expect(kept.map((one) => one.end)).toEqual([null, 'sent']);
    expect(faults).toEqual([new Error('planted')]);
    isBroken = false;
    clock.pass(defaultSettings.deliveryLeaseMs);
    expect(await deliverDue(broken)).toBe(1);
    expect(kept.map((one) => one.end)).toEqual(['sent', 'sent']);
  });

  it('is one of many that are all sent, batch after batch', async () => {
    const { parts, put, kept, sent } = aPost();
    for (let n = 0; n < 45; n += 1) await put(`d${n}`);
    expect(await deliverDue(parts)).toBe(45);
    expect(sent).toHaveLength(45);
    expect(kept.every(({ end }) => end === 'sent')).toBe(true);
  });
});

describe('the wait for the next try', () => {
  it('stays whole and bounded however often it was tried', () => {
    const at = { atMs: 0, tries: 4_000 };
    expect(nextTryAtMs(at, 5, defaultSettings)).toBe(5 + defaultSettings.deliveryLongestWaitMs);
  });
});

describe('a store whose outbox is heeded', () => {
  it('says so after the commit and not before, and only when something was added', async () => {
    const { parts } = aPost();
    const said: string[] = [];
    const store = heedOutbox(parts.store, () => said.push('woken'));
    await store.transaction(async ({ outbox }) => {
      await outbox.add(delivery('d1', 1));
      said.push('in the transaction');
    });
    expect(said).toEqual(['in the transaction', 'woken']);
    await store.transaction(() => Promise.resolve(null));
    expect(said).toHaveLength(2);
    await store.outbox.add(delivery('d2', 1));
    expect(said).toHaveLength(3);
  });

  it('says nothing when the transaction is undone', async () => {
    const { parts } = aPost();
    const said: string[] = [];
    const store = heedOutbox(parts.store, () => said.push('woken'));
    const undone = store.transaction(async ({ outbox }) => {
      await outbox.add(delivery('d1', 1));
      throw new Error('planted');
    });
    await expect(undone).rejects.toThrow('planted');
    expect(said).toEqual([]);
  });
});
