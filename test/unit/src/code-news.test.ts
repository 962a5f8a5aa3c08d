import { pace } from '@/features/credential/code-ports';
import { aCodePage } from './kit/code-page';

async function aReadCode() {
  const page = aCodePage();
  const { store, booth, clock, payload } = page;
  await store.show();
  await clock.pass(7_100);
  const read = payload();
  booth.scan(read);
  await clock.pass(1_500);
  expect(store.state.step).toBe('used');
  return { ...page, read };
}

describe('what is settled with a code that was read', () => {
  it('is said within two seconds, beside the word that it was used', async () => {
    const { booth, clock, news, read, store } = await aReadCode();
    expect(news.messageId).toBeNull();
    booth.settle(read);
    await clock.pass(1_500);
    expect(store.state.step).toBe('used');
    expect(news.messageId).toBe('msg_1');
  });

  it('is said also when the next code is on the screen, and then asked about no more', async () => {
    const { booth, clock, news, read, store } = await aReadCode();
    await clock.pass(pace.usedForMs + 20_000);
    expect(store.state.step).toBe('shown');
    booth.settle(read);
    await clock.pass(1_500);
    expect(news.messageId).toBe('msg_1');
    const asked = booth.asked.filter((payload) => payload === read).length;
    await clock.pass(10_000);
    expect(booth.asked.filter((payload) => payload === read)).toHaveLength(asked);
  });

  it('is asked about until there is an answer, through a time without a network', async () => {
    const { booth, clock, news, read } = await aReadCode();
    booth.settle(read);
    booth.outage = 'NETWORK_UNREACHABLE';
    await clock.pass(5_000);
    expect(news.messageId).toBeNull();
    booth.outage = null;
    await clock.pass(1_500);
    expect(news.messageId).toBe('msg_1');
  });

  it('is not asked about once the page is left', async () => {
    const { booth, clock, news, read, store } = await aReadCode();
    store.hide();
    const asked = booth.asked.length;
    booth.settle(read);
    await clock.pass(10_000);
    expect(booth.asked).toHaveLength(asked);
    expect(news.messageId).toBeNull();
    expect(news.templates).toEqual([]);
  });

  it('can be wished for: the platform asks once for what the cloud named', async () => {
    const { news, asked } = await aReadCode();
    expect(news.templates).toEqual(['t1']);
    await news.subscribe();
    expect(asked).toEqual([['t1']]);
    expect(news.templates).toEqual([]);
  });
});
