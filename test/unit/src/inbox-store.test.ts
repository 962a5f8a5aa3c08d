import type { MessageRow, MessagesView } from '@contract/messages';
import { ok, refuse, type Result } from '@contract/result';
import { InboxStore } from '@/features/messages/inbox.store';

const row = (messageId: string): MessageRow => ({
  ...{ messageId, kind: 'settled', about: 'own', institution: '海淀医院' },
  ...{ atMs: 1, isRead: false, amountFen: 20_000, cashFen: 4_400 },
});
const view = (ids: readonly string[], next: string | null): MessagesView => ({
  rows: ids.map(row),
  next,
  unread: ids.length,
  templates: ['t1'],
});

/** An inbox whose questions are answered by hand, in any order. */
function anInbox(answer: Result<null> = ok(null)) {
  const waiting: ((reply: Result<MessagesView>) => void)[] = [];
  const asked: (string | null)[] = [];
  const wished: (readonly string[])[] = [];
  const store = new InboxStore({
    api: {
      list: (after) => {
        asked.push(after);
        return new Promise((resolve) => waiting.push(resolve));
      },
    },
    subscribe: {
      ask: (templates) => {
        wished.push(templates);
        return Promise.resolve(answer);
      },
    },
  });
  const reply = async (given: Result<MessagesView>, at = 0) => {
    waiting.splice(at, 1)[0]?.(given);
    await Promise.resolve();
    await Promise.resolve();
  };
  const ids = () =>
    store.state.step === 'shown' ? store.state.rows.map(({ messageId }) => messageId) : [];
  return { store, asked, wished, reply, ids };
}

async function aShownInbox(next: string | null = 'c1', answer?: Result<null>) {
  const inbox = anInbox(answer);
  void inbox.store.load();
  await inbox.reply(ok(view(['a', 'b'], next)));
  return inbox;
}

describe('the page of messages', () => {
  it('shows the newest, and adds older ones by the tap until there are none', async () => {
    const { store, asked, reply, ids } = await aShownInbox();
    void store.more();
    void store.more();
    expect(store.state).toMatchObject({ busy: 'more' });
    await reply(ok(view(['c'], null)));
    expect(ids()).toEqual(['a', 'b', 'c']);
    expect(store.state).toMatchObject({ busy: null, next: null });
    await store.more();
    expect(asked).toEqual([null, 'c1']);
  });

  it('says why it could not be asked, and asks again', async () => {
    const { store, reply, ids } = anInbox();
    void store.load();
    await reply(refuse('NETWORK_UNREACHABLE'));
    expect(store.state).toMatchObject({ step: 'failed', problem: { code: 'NETWORK_UNREACHABLE' } });
    void store.load();
    expect(store.state.step).toBe('loading');
    await reply(ok(view(['a'], null)));
    expect(ids()).toEqual(['a']);
  });

  it('keeps what it shows when the next page does not come', async () => {
    const { store, reply, ids } = await aShownInbox();
    void store.more();
    await reply(refuse('NETWORK_UNREACHABLE'));
    expect(ids()).toEqual(['a', 'b']);
    expect(store.state).toMatchObject({
      next: 'c1',
      busy: null,
      problem: { code: 'NETWORK_UNREACHABLE' },
    });
  });

  it('takes no page that was asked for before the list was loaded anew', async () => {
    const { store, reply, ids } = await aShownInbox();
    void store.more();
    void store.load();
    await reply(ok(view(['z', 'a'], 'c2')), 1);
    await reply(ok(view(['c'], null)));
    expect(ids()).toEqual(['z', 'a']);
    expect(store.state).toMatchObject({ next: 'c2' });
  });

  it('asks for messages of the platform by the tap alone, and says what came of it', async () => {
    const { store, wished } = await aShownInbox();
    expect(wished).toEqual([]);
    await store.subscribe();
    expect(wished).toEqual([['t1']]);
    expect(store.state).toMatchObject({ isSubscribed: true, busy: null });
    const refused = await aShownInbox(null, refuse('USER_CANCELLED'));
    await refused.store.subscribe();
    expect(refused.store.state).toMatchObject({
      isSubscribed: false,
      problem: { code: 'USER_CANCELLED' },
    });
  });
});
