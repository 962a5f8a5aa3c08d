import type { FamilyReceipt } from '@contract/messages';
import { ok, refuse, type Result } from '@contract/result';
import { ReceiptStore } from '@/features/messages/receipt.store';
import { UnreadStore } from '@/features/messages/unread.store';

const receipt: FamilyReceipt = {
  ...{ about: 'family', messageId: 'm', kind: 'settled', institution: '海淀医院' },
  ...{ atMs: 1, patientName: '张*', accountFen: 3_000, isRefunded: false },
};

function aReceipt(replies: Result<FamilyReceipt>[]) {
  const read: string[] = [];
  const store = new ReceiptStore(
    {
      receipt: () => Promise.resolve(replies.shift() ?? refuse('NETWORK_UNREACHABLE')),
      markRead: (messageId) => {
        read.push(messageId);
        return Promise.resolve(ok({ unread: 0 }));
      },
    },
    'm',
  );
  return { store, read };
}

describe('a receipt', () => {
  it('is shown, and its message read', async () => {
    const { store, read } = aReceipt([ok(receipt)]);
    await store.load();
    expect(store.state).toEqual({ step: 'shown', receipt });
    expect(read).toEqual(['m']);
  });

  it('that does not come is not read, and can be asked for again', async () => {
    const { store, read } = aReceipt([refuse('NETWORK_UNREACHABLE'), ok(receipt)]);
    await store.load();
    expect(store.state).toMatchObject({ step: 'failed' });
    expect(read).toEqual([]);
    await store.load();
    expect(store.state.step).toBe('shown');
  });

  it('that is on the screen stays there when the network is gone', async () => {
    const { store } = aReceipt([ok(receipt)]);
    await store.load();
    await store.load();
    expect(store.state.step).toBe('shown');
  });
});

describe('the number of unread messages', () => {
  it('is taken when it comes and kept when it does not', async () => {
    const replies: Result<{ unread: number }>[] = [
      ok({ unread: 3 }),
      refuse('NETWORK_UNREACHABLE'),
    ];
    const store = new UnreadStore({
      unread: () => Promise.resolve(replies.shift() ?? ok({ unread: 9 })),
    });
    expect(store.count).toBe(0);
    await store.load();
    expect(store.count).toBe(3);
    await store.load();
    expect(store.count).toBe(3);
  });
});
