import type { Store } from '@core/ports/store';
import { describeOnStores } from '../fixtures/databases';
import { aFee, aRefund, aSettlement, aVisit } from '../fixtures/settlement';
import { aStore } from '../fixtures/town';

const everyday = { fromMs: 0, untilMs: Number.MAX_SAFE_INTEGER };

describeOnStores('visits and what they cost', (open) => {
  let store: Store;
  beforeAll(() => {
    store = aStore(open().pool);
  });

  /** A visit that has begun. */
  async function begun(over: Parameters<typeof aVisit>[0] = {}) {
    const visit = aVisit(over);
    expect(await store.visits.begin(visit)).toBe('begun');
    return visit;
  }

  describe('a visit', () => {
    it('is found as it began', async () => {
      const visit = await begun();
      const fresh = { endedAtMs: null, diseaseCode: null, unsettledRows: 0, liveSettlements: 0 };
      expect(await store.visits.find(visit.visitId)).toEqual({ ...visit, ...fresh });
      expect(await store.visits.find('none')).toBeNull();
    });

    it('has its number for itself until it is cancelled, of twenty at once too', async () => {
      const { institutionCode, visitNumber, kind } = aVisit();
      const same = { institutionCode, visitNumber, kind };
      const outcomes = await Promise.all(
        Array.from({ length: 20 }, () => store.visits.begin(aVisit(same))),
      );
      expect(outcomes.filter((one) => one === 'begun')).toHaveLength(1);
      expect(await store.visits.begin(aVisit({ ...same, institutionCode: 'other' }))).toBe('begun');
      const { visitId, ...again } = await begun();
      await store.visits.move({ visitId, state: 'registered' }, { state: 'cancelled' });
      await begun({ visitNumber: again.visitNumber });
    });

    it('moves from where it stands, and keeps what was not named', async () => {
      const { visitId, medType, told } = await begun();
      const from = { visitId, state: 'registered' } as const;
      const change = { diseaseCode: 'J06.900', told: { main_cond_dscr: '咳嗽' } };
      await store.visits.move(from, { state: 'feesUploaded', ...change });
      const moved = { state: 'feesUploaded', medType, diseaseCode: 'J06.900', endedAtMs: null };
      expect(await store.visits.find(visitId)).toMatchObject({
        ...moved,
        told: { ...told, ...change.told },
      });
      await expect(store.visits.move(from, { state: 'cancelled' })).rejects.toThrow('registered');
    });

    it('in hospital is one, until it is settled', async () => {
      const { visitId, personId } = await begun({ kind: 'inpatient', state: 'admitted' });
      const again = { personId, kind: 'inpatient', state: 'admitted' } as const;
      await expect(store.visits.begin(aVisit(again))).rejects.toThrow('visit_one_stay');
      await begun({ personId });
      const admitted = { visitId, state: 'admitted' } as const;
      await store.visits.move(admitted, { state: 'discharged', endedAtMs: 9 });
      expect(await store.visits.stayOf(personId)).toMatchObject({ visitId, endedAtMs: 9 });
      await store.visits.move({ visitId, state: 'discharged' }, { state: 'settled' });
      expect(await store.visits.stayOf(personId)).toBeNull();
      await begun(again);
    });

    it('is searched for by institution and what else is asked', async () => {
      const institutionCode = 'H-searched';
      const one = await begun({ institutionCode, beganAtMs: 10 });
      const two = await begun({ institutionCode, beganAtMs: 20, medType: '14' });
      const search = async (over: object, most = 10) => {
        const any = { personId: null, medType: null, visitId: null, state: null };
        const query = { institutionCode, ...everyday, ...any, ...over };
        return (await store.visits.search(query, most)).map(({ visitId }) => visitId);
      };
      expect(await search({})).toEqual([two.visitId, one.visitId]);
      expect(await search({}, 1)).toEqual([two.visitId]);
      expect(await search({ untilMs: 20 })).toEqual([one.visitId]);
      expect(await search({ medType: '14' })).toEqual([two.visitId]);
      expect(await search({ personId: one.personId, state: 'registered' })).toEqual([one.visitId]);
      expect(await search({ visitId: one.visitId, state: 'settled' })).toEqual([]);
    });

    it('has its diagnoses in their order, one of a type and order', async () => {
      const { visitId } = await begun();
      const first = { type: '1', order: 1, code: 'J06.900', name: '上感', isMain: true };
      const rest = { atMs: 1, inOut: '1', told: {} };
      await store.visits.setDiagnosis(visitId, { ...first, ...rest, order: 2, isMain: false });
      await store.visits.setDiagnosis(visitId, { ...first, ...rest });
      await store.visits.setDiagnosis(visitId, { ...first, ...rest, code: 'J00.x00' });
      const orders = async () =>
        (await store.visits.diagnosesOf(visitId)).map(({ order, code }) => [order, code]);
      expect(await orders()).toEqual([
        [1, 'J00.x00'],
        [2, 'J06.900'],
      ]);
      await store.visits.removeDiagnosis(visitId, { type: '1', order: 1 });
      expect(await orders()).toEqual([[2, 'J06.900']]);
    });
  });

  describe('fees', () => {
    it('are kept all or none, in the order of upload', async () => {
      const { visitId } = await begun();
      const fees = Array.from({ length: 300 }, () => aFee({ visitId }));
      const stored = fees.map((fee) => ({ ...fee, settlementId: null }));
      expect(await store.fees.add(fees)).toBe('added');
      expect(await store.fees.ofVisit(visitId)).toEqual(stored);
      expect(await store.fees.add([aFee({ visitId }), ...fees.slice(0, 1)])).toBe('known');
      const twice = aFee({ visitId });
      expect(await store.fees.add([twice, twice])).toBe('known');
      expect(await store.fees.ofVisit(visitId)).toHaveLength(300);
      expect(await store.visits.find(visitId)).toMatchObject({ unsettledRows: 300 });
      expect(await store.fees.add([aFee({ visitId: 'another', rowNumber: twice.rowNumber })])).toBe(
        'added',
      );
    });

    it('cannot fall apart into more or less than they are', async () => {
      const fee = aFee();
      const wrong = { ...fee, split: { ...fee.split, inScopeFen: 1 } };
      await expect(store.fees.add([wrong])).rejects.toThrow('check');
    });

    it('are tied to one settlement, set free by its refund, and taken away only while free', async () => {
      const { visitId } = await begun();
      const [one, two, other] = [
        aFee({ visitId }),
        aFee({ visitId, priceLimit: 999_999_000_000, takesBackRow: 'x' }),
        aFee({ visitId, batchNumber: '2' }),
      ];
      await store.fees.add([other, one, two]);
      const numbers = async (batch: string | null) =>
        (await store.fees.unsettled(visitId, batch)).map(({ rowNumber }) => rowNumber);
      expect(await numbers(null)).toEqual([one.rowNumber, two.rowNumber, other.rowNumber]);
      expect(await store.fees.take(visitId, [one.rowNumber, two.rowNumber], 's1')).toBe(2);
      expect(await store.fees.take(visitId, [one.rowNumber, other.rowNumber], 's2')).toBe(1);
      expect(await numbers(null)).toEqual([]);
      await store.fees.release(visitId, 's2');
      expect(await numbers('1')).toEqual([]);
      expect(await store.fees.remove(visitId, null)).toBe(1);
      await store.fees.release(visitId, 's1');
      expect(await numbers('1')).toEqual([one.rowNumber, two.rowNumber]);
      expect(await store.fees.remove(visitId, '2')).toBe(0);
      expect(await store.fees.remove(visitId, '1')).toBe(2);
    });

    it('of chronic diseases are found by person and time', async () => {
      const { visitId, personId } = await begun({ medType: '14' });
      const usual = await begun({ personId });
      const [early, late] = [
        aFee({ visitId, occurredAtMs: 10 }),
        aFee({ visitId, occurredAtMs: 20 }),
      ];
      await store.fees.add([early, late]);
      await store.fees.add([aFee({ visitId: usual.visitId, occurredAtMs: 15 })]);
      const found = await store.fees.chronicOf(personId, { fromMs: 10, untilMs: 21 }, 10);
      expect(found).toEqual([
        { ...late, settlementId: null, institutionCode: usual.institutionCode },
        { ...early, settlementId: null, institutionCode: usual.institutionCode },
      ]);
      expect(await store.fees.chronicOf(personId, { fromMs: 11, untilMs: 20 }, 10)).toEqual([]);
    });
  });

  describe('a settlement', () => {
    it('is kept as it was made, and named by its refund, of which there is one', async () => {
      const { visitId, personId } = await begun();
      const settled = aSettlement({ visitId, personId, capLeftFen: null, invoiceNumber: 'i' });
      expect(await store.settlements.keep(settled)).toBe('kept');
      expect(await store.settlements.find(settled.settlementId)).toEqual({
        ...settled,
        refundedBy: null,
      });
      expect(await store.visits.find(visitId)).toMatchObject({ liveSettlements: 1 });
      const refunds = Array.from({ length: 2 }, () => aRefund(settled));
      const outcomes = await Promise.all(refunds.map((one) => store.settlements.keep(one)));
      expect([...outcomes].sort()).toEqual(['kept', 'refunded']);
      const kept = refunds[outcomes.indexOf('kept')];
      expect(await store.settlements.find(settled.settlementId)).toMatchObject({
        refundedBy: kept?.settlementId,
      });
      expect(await store.visits.find(visitId)).toMatchObject({ liveSettlements: 0 });
      const own = await store.settlements.ofPerson(personId, Number.MAX_SAFE_INTEGER, 10);
      expect(own).toEqual([
        { ...kept, refundedBy: null },
        { ...settled, refundedBy: kept?.settlementId },
      ]);
      expect(await store.settlements.ofPerson(personId, settled.settledAtMs, 10)).toEqual([]);
    });

    it('is found by its message, which makes one', async () => {
      const settled = aSettlement();
      const { institutionCode, messageNumber } = settled;
      await store.settlements.keep(settled);
      const found = await store.settlements.ofMessage(institutionCode, messageNumber);
      expect(found?.settlementId).toBe(settled.settlementId);
      expect(await store.settlements.ofMessage('other', messageNumber)).toBeNull();
      await expect(store.settlements.keep(aSettlement({ messageNumber }))).rejects.toThrow(
        'settlement_of_message',
      );
    });

    it('cannot be paid by more or less than it costs', async () => {
      const { split } = aSettlement();
      const wrong = aSettlement({ split: { ...split, cashFen: split.cashFen + 1 } });
      await expect(store.settlements.keep(wrong)).rejects.toThrow('check');
    });

    it('is a line of its institution’s statement, and so is its refund', async () => {
      const institutionCode = 'H-statement';
      const settled = aSettlement({ institutionCode });
      const refund = aRefund(settled);
      await store.settlements.keep(refund);
      await store.settlements.keep(settled);
      const ask = (over: object, most = 10) =>
        store.settlements.lines(
          { institutionCode, insuranceType: null, clearingType: null, ...everyday, ...over },
          most,
        );
      const lines = await ask({});
      expect(lines.map(({ refundOf }) => refundOf)).toEqual([null, settled.settlementId]);
      const { totalFen, fundFen, accountFen, cashFen } = settled.split;
      expect(lines[0]).toEqual({
        settlementId: settled.settlementId,
        visitId: settled.visitId,
        personId: settled.personId,
        refundOf: null,
        messageNumber: settled.messageNumber,
        settledAtMs: settled.settledAtMs,
        ...{ totalFen, fundFen, accountFen, cashFen },
      });
      expect(lines[1]?.totalFen).toBe(-totalFen);
      expect(await ask({}, 1)).toHaveLength(1);
      expect(await ask({ untilMs: refund.settledAtMs })).toHaveLength(1);
      expect(await ask({ insuranceType: '390' })).toEqual([]);
      expect(await ask({ clearingType: '21' })).toEqual([]);
    });
  });
});
