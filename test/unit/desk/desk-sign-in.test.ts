import { aBrowserStore, aCode, aDesk, aDeskAtWork, working } from './a-desk';

const form = { institutionCode: 'H1', operatorId: '1001', password: 'right' };

const forbidden = (): never => {
  throw new Error('SecurityError');
};
const full = { setItem: forbidden, removeItem: forbidden };

describe('signing in', () => {
  it('opens the desk and loads the last scans', async () => {
    const { desk } = aDesk();
    await desk.signIn(form);
    expect(working(desk)).toMatchObject({
      operator: { operatorName: '1001' },
      businessType: null,
      scan: { kind: 'ready' },
      recent: { kind: 'listed', rows: [] },
    });
  });

  it('says no and stays', async () => {
    const { desk } = aDesk();
    await desk.signIn({ ...form, password: 'wrong' });
    expect(desk.state).toMatchObject({
      step: 'signed-out',
      busy: false,
      problem: { code: 'OPERATOR_SIGN_IN_FAILED' },
    });
  });

  it('sends a second press nowhere', async () => {
    const { desk, gateway } = aDesk();
    const release = gateway.hold();
    const first = desk.signIn(form);
    await desk.signIn({ ...form, operatorId: 'other' });
    release();
    await first;
    expect(working(desk).operator.operatorName).toBe('1001');
  });

  it('goes on after a reload of the page, with the business that was chosen', async () => {
    const { open } = await aDeskAtWork();
    const reopened = open();
    await reopened.resume();
    expect(working(reopened).businessType).toBe('01101');
  });

  it('forgets a remembered business that the table no longer has', async () => {
    const { open, computer } = await aDeskAtWork();
    computer.setItem('yima.desk.business.H1', '"09999"');
    const reopened = open();
    await reopened.resume();
    expect(working(reopened).businessType).toBeNull();
  });

  it('starts anew when what the tab kept is not a session', async () => {
    const { open, tab } = aDesk();
    tab.setItem('yima.desk.session', '{"token":7}');
    const reopened = open();
    await reopened.resume();
    expect(reopened.state.step).toBe('signed-out');
  });

  it.each([
    ['forbids its stores', forbidden],
    ['has full ones that cannot be cleared', () => ({ ...aBrowserStore(), ...full })],
  ])('works through a day in a browser that %s', async (_what, store) => {
    const { open } = aDesk();
    const desk = open(store, store);
    await desk.resume();
    await desk.signIn(form);
    desk.chooseBusiness('01101');
    desk.switchSound();
    await desk.scan(aCode());
    expect(working(desk).scan.kind).toBe('shown');
    await desk.signOut();
    expect(desk.state).toMatchObject({ step: 'signed-out', busy: false });
    expect(desk.token).toBeNull();
  });

  it('signs out here at once and ends the session at the gateway', async () => {
    const { desk, tab, gateway, open } = await aDeskAtWork();
    const session = tab.getItem('yima.desk.session') ?? '';
    await desk.signOut();
    expect(desk.state).toMatchObject({ step: 'signed-out', why: null });
    expect(tab.kept.size).toBe(0);
    tab.setItem('yima.desk.session', session);
    const stolen = open();
    await stolen.resume();
    expect(stolen.state).toMatchObject({ step: 'signed-out', why: 'expired' });
    expect(gateway.asked).toEqual([]);
  });

  it('asks to sign in again, with the reason, when the session has ended', async () => {
    const { desk, gateway, tab } = await aDeskAtWork();
    gateway.forgetSessions();
    await desk.scan(aCode());
    expect(desk.state).toMatchObject({ step: 'signed-out', why: 'expired' });
    expect(tab.kept.size).toBe(0);
  });
});
