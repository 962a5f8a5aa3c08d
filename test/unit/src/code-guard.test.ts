import { ok, type Result } from '@contract/result';
import { pace } from '@/features/credential/code-ports';
import { aCodePage } from './kit/code-page';
import { rightPassword } from './kit/phone-parts';

const typed = { method: 'password', password: rightPassword } as const;

describe('a holder who is verified before each show', () => {
  function aCheckedPage(wishes: Parameters<typeof aCodePage>[0] = {}) {
    const page = aCodePage(wishes);
    page.booth.wantsTicket = true;
    page.booth.mayKeep = false;
    return page;
  }

  it('sees no code before, and one at once after', async () => {
    const { store, booth, payload, verified, screen } = aCheckedPage();
    await store.show();
    expect(store.state).toEqual({ step: 'verify', busy: null, problem: null });
    expect(screen.holds).toBe(0);
    await store.prove(typed);
    expect(verified).toMatchObject([{ purpose: 'show' }]);
    expect(booth.tickets).toEqual([null, 'ticket-1']);
    expect(payload()).toBe(booth.minted[0]);
  });

  it('is not asked again while the page stays', async () => {
    const { store, booth, clock, payload } = aCheckedPage();
    await store.show();
    await store.prove(typed);
    await clock.pass(56_000);
    expect(payload()).toBe(booth.minted[1]);
    expect(booth.tickets.slice(1)).toEqual(['ticket-1', 'ticket-1']);
  });

  it('is asked again when the page was left, and nothing is kept', async () => {
    const { store, booth, kept } = aCheckedPage();
    await store.show();
    await store.prove(typed);
    store.hide();
    expect(kept()).toBeNull();
    await store.show();
    expect(booth.tickets.at(-1)).toBeNull();
    expect(store.state.step).toBe('verify');
  });

  it('waits after a wrong password as long as the cloud says', async () => {
    const { store, booth, clock } = aCheckedPage();
    await store.show();
    await store.prove({ method: 'password', password: '314159' });
    expect(store.state).toMatchObject({ step: 'verify', problem: { code: 'PASSWORD_WRONG' } });
    expect(store.wait.secondsLeft).toBe(30);
    await store.prove(typed);
    expect(booth.minted).toEqual([]);
    await clock.pass(30_500);
    await store.prove(typed);
    expect(store.state.step).toBe('shown');
  });

  it('goes on when the platform’s own sheet had covered the page', async () => {
    const sheet = { end: (): void => undefined };
    const faceSheet = () =>
      new Promise<Result<null>>((resolve) => (sheet.end = () => resolve(ok(null))));
    const { store, clock } = aCheckedPage({ faceSheet });
    await store.show();
    const proving = store.prove({ method: 'face' });
    await clock.pass(0);
    store.hide();
    expect(clock.timers).toBe(0);
    await store.show();
    expect(store.state).toMatchObject({ step: 'verify', busy: 'face' });
    sheet.end();
    await proving;
    expect(store.state.step).toBe('shown');
  });

  it('is told when the verification has ended', async () => {
    const { store, booth } = aCheckedPage();
    await store.show();
    await store.prove(typed);
    booth.outage = 'VERIFY_EXPIRED';
    await store.refresh();
    expect(store.state).toMatchObject({ step: 'verify', problem: { code: 'VERIFY_EXPIRED' } });
  });
});

describe('somebody who takes a picture of the code', () => {
  it('leaves no code on the screen; a fresh one comes only by hand', async () => {
    const { store, booth, capture, clock, screen, payload } = aCodePage();
    await store.show();
    capture.tell('screenshot');
    expect(store.state).toEqual({ step: 'captured', reason: 'screenshot', isOver: true });
    expect(screen.holds).toBe(0);
    await clock.pass(120_000);
    expect(store.state.step).toBe('captured');
    await store.refresh();
    expect(payload()).toBe(booth.minted[1]);
  });

  it('gets none either when a code was on its way', async () => {
    const { store, booth, capture, clock } = aCodePage();
    const letThrough = booth.hold();
    void store.show();
    capture.tell('screenshot');
    letThrough();
    await clock.pass(10_000);
    expect(store.state.step).toBe('captured');
  });

  it('sees none as long as the screen is recorded, whatever is tapped', async () => {
    const { store, capture, network, clock } = aCodePage();
    await store.show();
    capture.tell('recording');
    await store.refresh();
    network.tell(false);
    network.tell(true);
    await clock.pass(10_000);
    expect(store.state).toEqual({ step: 'captured', reason: 'recording', isOver: false });
    capture.tell('recordingEnded');
    expect(store.state).toMatchObject({ isOver: true });
    await store.refresh();
    expect(store.state.step).toBe('shown');
  });

  it('sees none when the recording was on before the page came', async () => {
    const { store, booth, capture } = aCodePage();
    capture.isRecording = true;
    await store.show();
    expect(store.state).toMatchObject({ step: 'captured', isOver: false });
    expect(booth.minted).toEqual([]);
  });

  it('is watched for only while the page is on the screen', async () => {
    const { store, capture, network } = aCodePage();
    await store.show();
    expect([capture.listening, network.listening]).toEqual([1, 1]);
    store.hide();
    expect([capture.listening, network.listening]).toEqual([0, 0]);
  });

  it('sees no code after one that was read while the recording began', async () => {
    const { store, booth, capture, clock, payload } = aCodePage();
    await store.show();
    booth.scan(payload());
    await clock.pass(1_250);
    capture.tell('recording');
    await clock.pass(pace.usedForMs + 500);
    expect(store.state).toMatchObject({ step: 'captured', reason: 'recording' });
  });
});

describe('不是我 on the code page', () => {
  it('takes the code away at once and freezes', async () => {
    const { store, booth, kept, screen } = aCodePage();
    await store.show();
    const freezing = store.freeze();
    expect(store.state).toEqual({ step: 'freezing', problem: null });
    expect(screen.holds).toBe(0);
    await freezing;
    expect(store.state).toEqual({ step: 'frozen' });
    expect(booth.frozen).toEqual(['notMe']);
    expect(kept()).toBeNull();
  });

  it('says when it has not come through, shows no code meanwhile, and can be tapped again', async () => {
    const { store, booth, clock } = aCodePage();
    await store.show();
    booth.outage = 'NETWORK_UNREACHABLE';
    await store.freeze();
    expect(store.state).toEqual({ step: 'freezing', problem: { code: 'NETWORK_UNREACHABLE' } });
    await clock.pass(10_000);
    expect(store.state.step).toBe('freezing');
    booth.outage = null;
    await store.freeze();
    expect(store.state).toEqual({ step: 'frozen' });
  });

  it('asks once for two taps', async () => {
    const { store, booth } = aCodePage();
    await store.show();
    await Promise.all([store.freeze(), store.freeze()]);
    expect(booth.frozen).toHaveLength(1);
  });

  it('leaves no code on the phone of a person who turned away before the answer', async () => {
    const { store, kept } = aCodePage();
    await store.show();
    const freezing = store.freeze();
    store.hide();
    await freezing;
    expect(kept()).toBeNull();
    expect(store.state.step).toBe('hidden');
    await store.show();
    expect(store.state).toEqual({ step: 'frozen' });
  });

  it('is said on this phone when it was done on another', async () => {
    const { store, booth, clock, kept } = aCodePage();
    await store.show();
    booth.outage = 'CREDENTIAL_FROZEN';
    await clock.pass(1_500);
    expect(store.state).toEqual({ step: 'frozen' });
    expect(kept()).toBeNull();
  });
});

describe('"used"', () => {
  it('stays until it is tapped away for a person who reads slowly', async () => {
    const { store, booth, clock, payload } = aCodePage({ isPatient: true });
    await store.show();
    booth.scan(payload());
    await clock.pass(60_000);
    expect(store.state.step).toBe('used');
    await store.refresh();
    expect(payload()).toBe(booth.minted[1]);
  });
});
