import { aCode, aDesk, aDeskAtWork, working } from './a-desk';

const form = { institutionCode: 'H1', operatorId: '1001', password: 'right' };

describe('scanning', () => {
  it('shows whose code it was and puts it first in the list, without the visit token', async () => {
    const { desk, clock, tones } = await aDeskAtWork();
    await desk.scan(aCode('1'));
    clock.pass(60_000);
    await desk.scan(aCode('2'));
    const { scan, recent } = working(desk);
    expect(scan).toMatchObject({ kind: 'shown', scan: { scanId: 'scan-2', holderName: '李**' } });
    expect(recent.rows.map(({ scanId }) => scanId)).toEqual(['scan-2', 'scan-1']);
    expect(JSON.stringify(recent.rows)).not.toContain('ecToken');
    expect(tones).toEqual(['success', 'success']);
  });

  it('asks for a business first and does not use the code up', async () => {
    const { desk, gateway } = aDesk();
    await desk.signIn(form);
    await desk.scan(aCode());
    expect(working(desk).notice?.why).toBe('business-missing');
    expect(gateway.asked).toEqual([]);
    desk.chooseBusiness('01301');
    await desk.scan(aCode());
    expect(working(desk).scan).toMatchObject({ scan: { businessType: { name: '结算' } } });
  });

  it('drops what is no code, says why, and covers the person on the screen', async () => {
    const { desk, gateway } = await aDeskAtWork();
    await desk.scan(aCode());
    await desk.scan('6901234567892');
    await desk.scan('6901234567892');
    expect(working(desk)).toMatchObject({
      scan: { kind: 'shown', overtaken: true, holder: { kind: 'masked' } },
      notice: { why: 'goods', serial: 2, off: null },
    });
    expect(gateway.asked).toHaveLength(1);
  });

  it('sends one request with one key when the scanner fires twice', async () => {
    const { desk, gateway } = await aDeskAtWork();
    const release = gateway.hold();
    const first = desk.scan(aCode());
    await desk.scan(aCode());
    release();
    await first;
    expect(gateway.asked).toEqual([
      { ecQrCode: aCode(), businessType: '01101', requestId: 'request-1' },
    ]);
    expect(working(desk).scan.kind).toBe('shown');
  });

  it('does not let a double read hide the good answer, yet tells later that the code is used', async () => {
    const { desk, gateway, clock } = await aDeskAtWork();
    await desk.scan(aCode());
    clock.pass(1_000);
    await desk.scan(aCode());
    expect(working(desk)).toMatchObject({ scan: { kind: 'shown' }, notice: { why: 'same-code' } });
    clock.pass(5_000);
    await desk.scan(aCode());
    expect(working(desk).scan).toMatchObject({ problem: { code: 'CODE_USED' } });
    expect(gateway.asked.map(({ requestId }) => requestId)).toEqual(['request-1', 'request-2']);
  });

  it('tells that another code has to wait while one is being read', async () => {
    const { desk, gateway } = await aDeskAtWork();
    const release = gateway.hold();
    const first = desk.scan(aCode('1'));
    await desk.scan(aCode('2'));
    expect(working(desk).notice?.why).toBe('still-reading');
    release();
    await first;
    expect(gateway.asked).toHaveLength(1);
  });

  it('keeps code and key when the answer is lost, and finds the same answer by trying again', async () => {
    const { desk, gateway } = await aDeskAtWork();
    gateway.troubles.push('answer-lost');
    await desk.scan(aCode());
    expect(working(desk).scan).toMatchObject({ problem: { code: 'NETWORK_UNREACHABLE' } });
    await desk.retry();
    expect(working(desk).scan).toMatchObject({ kind: 'shown', scan: { scanId: 'scan-1' } });
    expect(gateway.asked.map(({ requestId }) => requestId)).toEqual(['request-1', 'request-1']);
  });

  it('takes the same code scanned again after a dead line for the same wish', async () => {
    const { desk, gateway } = await aDeskAtWork();
    gateway.troubles.push('answer-lost');
    await desk.scan(aCode());
    await desk.scan(aCode());
    expect(working(desk).scan.kind).toBe('shown');
    expect(gateway.asked.map(({ requestId }) => requestId)).toEqual(['request-1', 'request-1']);
  });

  it('takes it for a new wish when the business was changed in between', async () => {
    const { desk, gateway } = await aDeskAtWork();
    gateway.troubles.push('line-dead');
    await desk.scan(aCode());
    desk.chooseBusiness('01301');
    await desk.scan(aCode());
    expect(gateway.asked).toEqual([
      { ecQrCode: aCode(), businessType: '01301', requestId: 'request-2' },
    ]);
  });

  it('counts the tries of one code and starts over with another, which may be another patient’s', async () => {
    const { desk } = await aDeskAtWork();
    const tries: number[] = [];
    for (const tail of ['9', '9', '19', '19', '19', '29']) {
      await desk.scan(aCode(tail));
      const { scan } = working(desk);
      if (scan.kind !== 'ready') tries.push(scan.attempt.nth);
    }
    expect(tries).toEqual([1, 2, 1, 2, 3, 1]);
  });

  it('does not bring a desk back that was left while its scan was under way', async () => {
    const { desk, gateway } = await aDeskAtWork();
    const release = gateway.hold();
    const scanning = desk.scan(aCode());
    const leaving = desk.signOut('idle');
    release();
    await Promise.all([scanning, leaving]);
    expect(desk.state).toMatchObject({ step: 'signed-out', why: 'idle' });
  });
});

it('does not put a late answer before the operator who has signed in since', async () => {
  const { desk, gateway } = await aDeskAtWork();
  const release = gateway.hold('scan');
  const scanning = desk.scan(aCode());
  await desk.signOut();
  await desk.signIn({ ...form, operatorId: '1002' });
  release();
  await scanning;
  expect(working(desk)).toMatchObject({
    operator: { operatorName: '1002' },
    scan: { kind: 'ready' },
  });
});

describe('name and number', () => {
  it('are shown when asked for and hidden again after 30 seconds', async () => {
    const { desk, clock } = await aDeskAtWork();
    await desk.scan(aCode());
    await desk.reveal();
    expect(working(desk).scan).toMatchObject({ holder: { holder: { name: '李小明' } } });
    clock.pass(29_999);
    expect(working(desk).scan).toMatchObject({ holder: { kind: 'revealed' } });
    clock.pass(1);
    expect(working(desk).scan).toMatchObject({ holder: { kind: 'masked' } });
  });

  it('are hidden by the next scan, and an old timer does not touch the next person', async () => {
    const { desk, clock } = await aDeskAtWork();
    await desk.scan(aCode('1'));
    await desk.reveal();
    clock.pass(20_000);
    await desk.scan(aCode('2'));
    expect(working(desk).scan).toMatchObject({ holder: { kind: 'masked' } });
    await desk.reveal();
    clock.pass(15_000);
    expect(working(desk).scan).toMatchObject({ holder: { kind: 'revealed' } });
  });

  it('that come after something else was scanned stay hidden', async () => {
    const { desk, gateway } = await aDeskAtWork();
    await desk.scan(aCode('1'));
    const release = gateway.hold();
    const revealing = desk.reveal();
    await desk.scan('你好');
    release();
    await revealing;
    desk.keepPerson();
    expect(working(desk).scan).toMatchObject({ overtaken: false, holder: { kind: 'masked' } });
  });

  it('that come late are not put on another person', async () => {
    const { desk, gateway } = await aDeskAtWork();
    await desk.scan(aCode('1'));
    const release = gateway.hold();
    const revealing = desk.reveal();
    desk.clear();
    release();
    await revealing;
    expect(working(desk).scan).toEqual({ kind: 'ready' });
  });

  it('leave the screen with the person', async () => {
    const { desk } = await aDeskAtWork();
    await desk.scan(aCode());
    await desk.reveal();
    desk.clear();
    expect(JSON.stringify(desk.state)).not.toContain('李小明');
  });

  it('are never kept in the browser', async () => {
    const { desk, tab, computer } = await aDeskAtWork();
    await desk.scan(aCode());
    await desk.reveal();
    const kept = JSON.stringify([...tab.kept, ...computer.kept]);
    expect(kept).not.toMatch(/李|110108198001010023|4444|110108ec/);
  });
});

describe('the last scans', () => {
  it('say when they cannot be had, keep what is known, and load again', async () => {
    const { desk, gateway } = await aDeskAtWork();
    await desk.scan(aCode());
    gateway.troubles.push('down');
    await desk.loadRecent();
    expect(working(desk).recent).toMatchObject({ kind: 'failed', rows: [{ scanId: 'scan-1' }] });
    await desk.loadRecent();
    expect(working(desk).recent).toMatchObject({ kind: 'listed', rows: [{ scanId: 'scan-1' }] });
  });

  it('stay a short list', async () => {
    const { desk, clock } = await aDeskAtWork();
    for (let at = 0; at < 23; at += 1) {
      clock.pass(1_000);
      await desk.scan(aCode(`${at}1`));
    }
    expect(working(desk).recent.rows).toHaveLength(20);
    expect(working(desk).recent.rows[0]?.scanId).toBe('scan-23');
  });
});

it('stays silent when the sound is off, also after a reload', async () => {
  const { desk, tones, open } = await aDeskAtWork();
  desk.switchSound();
  await desk.scan(aCode());
  expect(tones).toEqual([]);
  expect(open().soundOn).toBe(false);
});
