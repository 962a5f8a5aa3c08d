import { Client } from 'pg';
import { describeOnStores } from '../fixtures/databases';
import { aPerson, anInsuredRecord } from '../fixtures/people';
import { activated, aStore, aTown, atDesk, shown, yes } from '../fixtures/town';

/** Records what is sent to the server; values are not in it. */
function recordStatements(): { readonly seen: Set<string>; readonly stop: () => void } {
  const seen = new Set<string>();
  const send = jest.spyOn(Client.prototype, 'query');
  return {
    seen,
    stop: () => {
      for (const [first] of send.mock.calls as unknown as [unknown][]) {
        const config = typeof first === 'string' ? { text: first } : first;
        const { text, name } = config as { text?: string; name?: string };
        if (text) seen.add(`${name ? `-- ${name}\n` : ''}${text.trim().replace(/\s+/g, ' ')}`);
      }
      send.mockRestore();
    },
  };
}

describeOnStores('the statements', (open) => {
  it('are the committed ones', async () => {
    const town = await aTown(open().pool);
    const recording = recordStatements();
    const phone = await activated(town, 'wechat', 'zhang-wei');
    await activated(town, 'alipay', 'zhang-wei');
    yes(await phone('activation', 'start', { entry: 'search', requestId: 'request-1' }));
    yes(await phone('activation', 'start', { entry: 'search', requestId: 'request-1' }));
    yes(await phone('credential', 'reveal', {}));
    yes(await phone('credential', 'sendSms', { purpose: 'phone', phone: '13800001234' }));
    const { messages } = yes(
      (await town.vendor?.smsOf('zhang-wei', 0)) ?? { ok: true, value: { messages: [] } },
    );
    const smsCode = /\d{6}/.exec(messages.at(-1)?.text ?? '')?.[0] ?? '';
    yes(await phone('credential', 'changePhone', { phone: '13800001234', smsCode }));
    const { payload } = shown(yes(await phone('credential', 'showCode', {})));
    const desk = await atDesk(town);
    const { scanId } = yes(
      await desk('gateway', 'scan', { ecQrCode: payload, businessType: '01101' }),
    );
    yes(await phone('credential', 'codeUse', { payload }));
    yes(await desk('gateway', 'recent', {}));
    yes(await desk('gateway', 'reveal', { scanId }));
    yes(await desk('gateway', 'signOut', {}));
    const { store } = town.parts;
    await store.nonces.spend('client', 'nonce', 1);
    await store.institutions.accessOf('sandbox_hospital');
    await store.institutions.find('H11010800901');
    const found = { type: '1', code: 'H11010800901', nameHolds: '沙箱' };
    await store.institutions.search(found, 10);
    await store.institutions.search({ ...found, code: null, nameHolds: null }, 10);
    const message = { institutionCode: 'H11010800901', msgid: 'm1' };
    const claim = { ...message, infno: '9001', bodyKey: 'key', atMs: 1 };
    await store.institutionMessages.claim(claim);
    await store.institutionMessages.answer(message, '{}');
    await store.institutionMessages.find(message);
    const signOn = { institutionCode: 'H11010800901', operatorNumber: 'o', signNumber: '1' };
    await store.signOns.open(signOn, 1);
    await store.signOns.close(signOn, 1);
    await store.credentials.setPassword({ personId: 'nobody', credentialId: 'none' }, 'hash');
    await store.sessions.renew('none', 1);
    await store.replies.release({ caller: 'a', verb: 'b', requestId: 'c', bodyKey: 'd' }, 1);
    const kept = { codeUsesBeforeMs: 0, activationsBeforeMs: 0, repliesBeforeMs: 0 };
    const told = { messagesBeforeMs: 0, signOnsBeforeMs: 0 };
    const limits = {
      ...kept,
      ...told,
      triesBeforeMs: 0,
      wrongTriesBeforeMs: 0,
      resultsBeforeMs: 0,
    };
    await store.sweeping.sweep({ nowMs: 0, rows: 1, ...limits });
    await store.ping();
    recording.stop();
    expect([...recording.seen].sort().join('\n\n')).toMatchSnapshot('sql');
  }, 60_000);
});

describeOnStores('the unique indexes', (open) => {
  it('let a person have one active credential and a document one person', async () => {
    const store = aStore(open().pool);
    const record = anInsuredRecord();
    const ids = await Promise.all(
      Array.from({ length: 10 }, () => store.people.register(record, 1)),
    );
    expect(new Set(ids.map(({ personId }) => personId)).size).toBe(1);
    const personId = ids[0]?.personId ?? '';
    const issued = await Promise.all(
      Array.from({ length: 10 }, (_, n) =>
        store.credentials.issue({ personId, credentialId: `c${n}`, credentialIndex: n, atMs: 1 }),
      ),
    );
    expect(issued.filter((one) => one === 'issued')).toHaveLength(1);
    expect(issued.filter((one) => one === 'exists')).toHaveLength(9);
    const other = await store.people.register(anInsuredRecord(), 1);
    const index = issued.indexOf('issued');
    const taken = await store.credentials.issue({
      personId: other.personId,
      credentialId: 'other',
      credentialIndex: index,
      atMs: 1,
    });
    expect(taken).toBe('taken');
  });

  it('find a person whatever the case of the last letter of the number', async () => {
    const store = aStore(open().pool);
    const identity = aPerson({ idNumber: '11010119900101004X' });
    const lower = { ...identity, idNumber: '11010119900101004x' };
    const one = await store.people.register(anInsuredRecord({ identity }), 1);
    const two = await store.people.register(anInsuredRecord({ identity: lower }), 2);
    expect(two).toEqual(one);
  });

  it('refuse a second use of a code even when the rule is not asked', async () => {
    const insert = (scanId: string) =>
      open().pool.query(
        `insert into code_use values ('p', 7, 8, $1, 'inst', null, 1)
         on conflict do nothing returning 1`,
        [scanId],
      );
    const done = await Promise.all(['s1', 's2', 's3'].map(insert));
    expect(done.map(({ rowCount }) => rowCount).sort()).toEqual([0, 0, 1]);
    await expect(
      open().pool.query(`insert into code_use values ('other', 7, 8, 's', 'inst', null, 1)`),
    ).rejects.toThrow('code_use_once');
  });
});
