import type { Store } from '@core/ports/store';
import { Client } from 'pg';
import { describeOnStores } from '../fixtures/databases';
import { aPerson, anInsuredRecord } from '../fixtures/people';
import { anAddition, anEntry, aFee, aSettlement, aVisit } from '../fixtures/settlement';
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

/** Asks and says everything about a visit once, in every way that changes the words. */
async function useVisits({ visits, fees }: Store): Promise<void> {
  const visit = aVisit({ visitId: 'visit' });
  const { visitId, personId, institutionCode } = visit;
  await visits.begin(visit);
  await visits.find(visitId);
  await visits.stayOf(personId);
  const change = { medType: '11', diseaseCode: null, endedAtMs: 1, told: {} };
  await visits.move({ visitId, state: 'registered' }, { state: 'feesUploaded', ...change });
  const between = { institutionCode, fromMs: 0, untilMs: 9 };
  const whose = { personId, medType: '11', visitId, state: 'settled' } as const;
  await visits.search({ ...between, ...whose }, 10);
  const diagnosis = { type: '1', order: 1, code: 'J', name: '感冒', isMain: true };
  await visits.setDiagnosis(visitId, { ...diagnosis, atMs: 1, inOut: '1', told: {} });
  await visits.diagnosesOf(visitId);
  await visits.removeDiagnosis(visitId, diagnosis);
  await fees.add([aFee()]);
  await fees.ofVisit(visitId);
  await fees.unsettled(visitId, '1');
  await fees.take(visitId, ['row'], 'settlement');
  await fees.release(visitId, 'settlement');
  await fees.remove(visitId, '1');
  await fees.chronicOf(personId, { fromMs: 0, untilMs: 9 }, 10);
}

/** The same about money and who has rights to it. */
async function useMoney(store: Store): Promise<void> {
  const { settlements, accumulations, personalAccounts, chronicRecords, families } = store;
  const settlement = aSettlement();
  const { settlementId, personId, institutionCode, insuranceType } = settlement;
  await settlements.keep(settlement);
  await settlements.find(settlementId);
  await settlements.ofMessage(institutionCode, settlement.messageNumber);
  const kinds = { insuranceType, clearingType: '11', fromMs: 0, untilMs: 9 };
  await settlements.lines({ institutionCode, ...kinds }, 10);
  await settlements.ofPerson(personId, 9, 10);
  await accumulations.add({ personId, insuranceType }, anAddition(1));
  await personalAccounts.open(personId, { fen: 100, atMs: 1 });
  await personalAccounts.post(anEntry(personId, 1));
  await personalAccounts.balanceOf(personId);
  await personalAccounts.linesOf(personId, 10);
  await personalAccounts.sumOf('outside');
  const disease = { diseaseCode: 'M03900', diseaseName: '高血压', insuranceType };
  const dates = { beginDate: '2026-01-01', endDate: '2026-12-31', filedAtMs: 1 };
  const record = { recordNumber: '1', personId, institutionCode, ...disease, ...dates };
  await chronicRecords.file(record);
  await chronicRecords.ofPerson(personId);
  await chronicRecords.withdraw(record, 1);
  await families.bind(personId, 'child', 1);
  await families.areBound(personId, 'child');
}

/** The same about messages and files. */
async function useMessages(store: Store): Promise<void> {
  const { inbox, outbox, statementFiles, people, scans, audit } = store;
  const message = { messageId: 'm', personId: 'p', kind: 'settled', atMs: 1 } as const;
  await inbox.add({ ...message, settlementId: 's' });
  await inbox.list('p', null, 10);
  await inbox.list('p', { atMs: 9, messageId: 'm' }, 10);
  await inbox.find('p', 'm');
  await inbox.markRead('p', 'm', 1);
  await inbox.unread('p');
  const where = { accountId: 'a', channel: 'wechat', template: 't', page: 'p' } as const;
  await outbox.add({ deliveryId: 'd', messageId: 'm', atMs: 1, fields: {}, ...where });
  await outbox.take({ nowMs: 1, leaseMs: 1 }, 10);
  await outbox.later('d', 1);
  await outbox.end('d', 'sent', 1);
  await outbox.nextDueMs();
  const file = { fileNumber: '1', institutionCode: 'H', filename: 'f', bytes: new Uint8Array(1) };
  await statementFiles.keep({ ...file, atMs: 1, expiresAtMs: 2 });
  await statementFiles.find('H', '1', 1);
  await people.find('p');
  await scans.ofToken('H', 'token');
  await audit.hasIdentified('H', 'p', 1);
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
    await useVisits(store);
    await useMoney(store);
    await useMessages(store);
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
