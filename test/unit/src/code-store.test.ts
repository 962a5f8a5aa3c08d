import { pace } from '@/features/credential/code-ports';
import { aCodePage } from './kit/code-page';
import { settled } from './kit/hand-clock';

describe('the code page', () => {
  it('shows a code at once, holds the screen and counts by the server’s clock', async () => {
    const { store, booth, screen, payload } = aCodePage();
    await store.show();
    expect(payload()).toBe(booth.minted[0]);
    expect(store.secondsLeft).toBe(60);
    expect(screen.holds).toBe(1);
  });

  it('counts from the moment the question was sent, so that a slow answer ends early', async () => {
    const { store, booth, clock } = aCodePage();
    const letThrough = booth.hold();
    const shown = store.show();
    await clock.pass(3_000);
    letThrough();
    await shown;
    expect(store.secondsLeft).toBe(57);
  });

  it('keeps a code until five seconds are left, then renews it by itself', async () => {
    const { store, booth, clock, payload } = aCodePage();
    await store.show();
    await clock.pass(54_500);
    expect(payload()).toBe(booth.minted[0]);
    await clock.pass(1_000);
    expect(payload()).toBe(booth.minted[1]);
    expect(booth.minted).toHaveLength(2);
  });

  it('asks about the code once a second and no more', async () => {
    const { store, booth, clock } = aCodePage();
    await store.show();
    await clock.pass(10_000);
    expect(booth.asked.length).toBeGreaterThanOrEqual(9);
    expect(booth.asked.length).toBeLessThanOrEqual(11);
  });

  it('says within two seconds that a code was read, then shows a fresh one', async () => {
    const { store, booth, clock, payload } = aCodePage();
    await store.show();
    await clock.pass(7_100);
    booth.scan(payload());
    await clock.pass(1_500);
    expect(store.state).toMatchObject({ step: 'used', use: { institution: '海淀医院' } });
    await clock.pass(pace.usedForMs + 500);
    expect(payload()).toBe(booth.minted[1]);
    expect(store.state).toMatchObject({ lastUse: { business: '门诊挂号' } });
  });

  it('hears of a scan that caught the code just before it gave way', async () => {
    const { store, booth, clock, payload } = aCodePage();
    await store.show();
    const first = payload();
    await clock.pass(55_500);
    expect(payload()).not.toBe(first);
    booth.scan(first);
    await clock.pass(1_500);
    expect(store.state.step).toBe('used');
  });

  it('does not let a renewal on its way cover the word that the code was read', async () => {
    const { store, booth, clock, payload } = aCodePage();
    await store.show();
    const first = payload();
    await clock.pass(54_800);
    const letThrough = booth.hold();
    await clock.pass(500);
    booth.scan(first);
    await clock.pass(1_500);
    letThrough();
    await settled();
    expect(store.state.step).toBe('used');
  });

  it('keeps a good code while the network is down, tries again, and takes an old one away', async () => {
    const { store, booth, clock, payload } = aCodePage();
    await store.show();
    const first = payload();
    booth.outage = 'NETWORK_UNREACHABLE';
    await clock.pass(58_000);
    expect(payload()).toBe(first);
    await clock.pass(3_000);
    expect(store.state).toEqual({
      step: 'failed',
      problem: { code: 'NETWORK_UNREACHABLE' },
      hasRunOut: true,
    });
    booth.outage = null;
    await store.refresh();
    expect(payload()).toBe(booth.minted[1]);
  });

  it('recovers by itself when the network comes back before the end', async () => {
    const { store, booth, clock, payload } = aCodePage();
    await store.show();
    booth.outage = 'NETWORK_UNREACHABLE';
    await clock.pass(56_000);
    booth.outage = null;
    await clock.pass(3_000);
    expect(payload()).toBe(booth.minted[1]);
  });

  it('gives a fresh code by hand', async () => {
    const { store, booth, payload } = aCodePage();
    await store.show();
    await store.refresh();
    expect(payload()).toBe(booth.minted[1]);
  });

  it('leads to activation when there is no credential', async () => {
    const { store, booth, screen } = aCodePage();
    booth.outage = 'NOT_ACTIVE';
    await store.show();
    expect(store.state).toEqual({ step: 'inactive', problem: { code: 'NOT_ACTIVE' } });
    expect(screen.holds).toBe(0);
  });

  it('runs nothing and gives the screen back while it is hidden', async () => {
    const { store, booth, clock, screen } = aCodePage();
    await store.show();
    store.hide();
    const asked = booth.asked.length;
    await clock.pass(600_000);
    expect(clock.timers).toBe(0);
    expect(screen.holds).toBe(0);
    expect(booth.asked).toHaveLength(asked);
    expect(booth.minted).toHaveLength(1);
  });

  it('drops the answer to a page that has gone', async () => {
    const { store, booth, screen } = aCodePage();
    const letThrough = booth.hold();
    const shown = store.show();
    store.hide();
    letThrough();
    await shown;
    expect(store.state.step).toBe('hidden');
    expect(screen.holds).toBe(0);
  });

  it('opens the platform’s pay code with signed arguments and is fresh afterwards', async () => {
    const { store, pay, booth } = aCodePage();
    await store.show();
    expect(await store.openPay()).toBe(true);
    expect(pay.opened).toHaveLength(1);
    expect(pay.opened[0]).toMatchObject({ package: 'mch_id=1' });
    expect(booth.minted).toHaveLength(2);
  });

  it('says when the pay code has to be opened by hand', async () => {
    const { store } = aCodePage({ opensPay: false });
    await store.show();
    expect(await store.openPay()).toBe(false);
  });

  it('comes back by itself once the cloud can be reached again, and says why only once', async () => {
    const { store, booth, clock } = aCodePage();
    booth.outage = 'NETWORK_UNREACHABLE';
    await store.show();
    const said = store.state;
    await clock.pass(pace.recoverMs * 2);
    expect(store.state).toBe(said);
    booth.outage = null;
    await clock.pass(pace.recoverMs);
    expect(store.state.step).toBe('shown');
  });

  it('has nothing to be done by hand for a person who has left meanwhile', async () => {
    const { store } = aCodePage({ opensPay: false });
    await store.show();
    const paying = store.openPay();
    store.hide();
    expect(await paying).toBe(true);
  });
});
