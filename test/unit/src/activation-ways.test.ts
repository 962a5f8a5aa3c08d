import type { ActivationStep } from '@contract/activation';
import { refuse } from '@contract/result';
import { isPasswordElsewhere, screenOf } from '@/features/activation/activation.state';
import { RegionsStore, withFirst } from '@/features/activation/regions.store';
import { aCredential, ActivationTown, anActivation, someRegions } from './kit/activation-town';
import { settled } from './kit/hand-clock';

const local: ActivationStep[] = ['region', 'payPassword', 'authorise', 'face'];
const child: ActivationStep[] = ['payPassword', 'authorise', 'guardian', 'face'];
const guardian = { name: '张伟', idNumber: '110101198501011234', relation: 'father' } as const;

describe('the way in', () => {
  it('goes along with its region and its poster', async () => {
    const { store, town } = anActivation(local, { entry: 'localAccount', region: '500000' });
    await store.open();
    expect(town.starts).toEqual([{ entry: 'localAccount', region: '500000' }]);
    const poster = anActivation(local, { entry: 'scan', poster: 'abc123' });
    await poster.store.open();
    expect(poster.town.starts).toEqual([{ entry: 'scan', poster: 'abc123' }]);
  });

  it('asks the region first, and goes on', async () => {
    const { store } = anActivation(local);
    await store.open();
    expect(screenOf(store.state)).toBe('region');
    await store.chooseRegion('500000');
    expect(screenOf(store.state)).toBe('payPassword');
  });

  it('leads back to the region when it differs from the insured base, and says so', async () => {
    const { store, town, realNameSheet } = anActivation(local);
    await store.open();
    await store.chooseRegion('500000');
    town.refuseOnce('payPassword', 'REGION_DIFFERS');
    const proving = store.provePayPassword();
    realNameSheet.answer({ ok: true, value: 'code-1' });
    await proving;
    expect(screenOf(store.state)).toBe('region');
    expect(store.state).toMatchObject({ problem: { code: 'REGION_DIFFERS' } });
    await store.chooseRegion('110000');
    // What was proved to the platform is kept: nobody proves twice.
    expect(screenOf(store.state)).toBe('authorise');
    expect(realNameSheet.shown).toBe(1);
  });
});

describe('the list of regions', () => {
  it('has the one that the way in names on top', () => {
    const [beijing, chongqing, deyang] = someRegions;
    expect(withFirst(someRegions, deyang)).toEqual([deyang, beijing, chongqing]);
    expect(withFirst(someRegions, undefined)).toEqual(someRegions);
    const unknown = { code: '999999', name: '某地' };
    expect(withFirst(someRegions, unknown)).toEqual([unknown, ...someRegions]);
  });

  it('is asked for again after a no, and once it is here no more', async () => {
    const town = new ActivationTown(local);
    const store = new RegionsStore(town);
    town.refuseOnce('regions', 'NETWORK_UNREACHABLE');
    await store.load();
    expect(store.state).toEqual({ step: 'failed', problem: { code: 'NETWORK_UNREACHABLE' } });
    await store.load();
    expect(store.state).toEqual({ step: 'shown', regions: someRegions });
    town.refuseOnce('regions', 'NETWORK_UNREACHABLE');
    await store.load();
    expect(store.state.step).toBe('shown');
  });
});

describe('a counter slip', () => {
  it('stands for the face', async () => {
    const { store, town, faceSheet } = anActivation(['face']);
    await store.open();
    await store.proveSlip('123456789012');
    expect(screenOf(store.state)).toBe('done');
    expect(town.proved).toContain('face');
    expect(faceSheet.shown).toBe(0);
  });

  it('closes its own button alone while its tries are locked, and opens it again', async () => {
    const { store, town, clock, faceSheet } = anActivation(['face']);
    await store.open();
    town.refuseOnce('slip', 'TRIES_LOCKED', { waitMs: 30_000 });
    await store.proveSlip('123456789012');
    expect(store.waits.slip.secondsLeft).toBe(30);
    await clock.pass(10_000);
    expect(store.waits.slip.secondsLeft).toBe(20);
    await store.proveSlip('123456789012');
    expect(screenOf(store.state)).toBe('face');
    void store.checkFace(true);
    await settled();
    expect(faceSheet.shown).toBe(1);
    faceSheet.answer(refuse('USER_CANCELLED'));
    await clock.pass(20_000);
    expect(clock.timers).toBe(0);
    await store.proveSlip('123456789012');
    expect(screenOf(store.state)).toBe('done');
  });
});

describe('a guardian', () => {
  async function atGuardian() {
    const activation = anActivation(child);
    activation.town.proved.push('payPassword', 'authorise');
    await activation.store.open();
    return activation;
  }

  it('consents, gets a code, and the child goes on to the face', async () => {
    const { store, town } = await atGuardian();
    expect(screenOf(store.state)).toBe('guardian');
    await store.beginGuardian(guardian);
    expect(town.guardians).toEqual([
      { activationId: 'activation-1', consentVersion: '2026-11', ...guardian },
    ]);
    expect(store.state).toMatchObject({ sent: { phone: '139****5678' }, busy: null });
    await store.proveGuardian('123456');
    expect(screenOf(store.state)).toBe('face');
  });

  it('waits a minute before another code, and keeps the first one good', async () => {
    const { store, town, clock } = await atGuardian();
    await store.beginGuardian(guardian);
    await store.beginGuardian(guardian);
    expect(town.guardians).toHaveLength(1);
    await clock.pass(60_000);
    await store.beginGuardian(guardian);
    expect(town.guardians).toHaveLength(2);
  });

  it('stays at the digits when they are wrong, and can go back to the name', async () => {
    const { store, town } = await atGuardian();
    await store.beginGuardian(guardian);
    town.refuseOnce('guardian', 'SMS_CODE_WRONG', { triesLeft: 2 });
    await store.proveGuardian('000000');
    expect(store.state).toMatchObject({
      problem: { code: 'SMS_CODE_WRONG' },
      sent: { phone: '139****5678' },
    });
    store.editGuardian();
    expect(store.state).toMatchObject({ problem: null, sent: null });
  });

  it('who came to the window with the child needs no code: the slip stands for both', async () => {
    const { store } = await atGuardian();
    await store.proveSlip('123456789012');
    expect(screenOf(store.state)).toBe('done');
  });
});

describe('the end', () => {
  it('knows a thawed credential from a new one', async () => {
    const { store } = anActivation(['face']);
    await store.open('thaw');
    await store.proveSlip('123456789012');
    expect(store.state).toMatchObject({ step: 'granted', isThawed: true });
    await store.open();
    expect(store.state).toMatchObject({ isThawed: false });
  });

  it('knows a password that was set in another channel', () => {
    const of = (hasPassword: boolean, isPasswordKnownHere: boolean) =>
      isPasswordElsewhere({ credential: { ...aCredential, hasPassword, isPasswordKnownHere } });
    expect(of(true, false)).toBe(true);
    expect(of(true, true)).toBe(false);
    expect(of(false, false)).toBe(false);
  });
});

describe('the camera’s permission', () => {
  it('can be given on the platform’s own page', async () => {
    const { store, settings } = anActivation(['face']);
    await store.openSettings();
    expect(settings.opened).toBe(1);
  });
});
