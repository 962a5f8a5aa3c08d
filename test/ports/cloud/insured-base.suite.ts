import type { Identity } from '@core/ports/identity';
import type { InsuredBase, InsuredRecord } from '@core/ports/insured-base';

type Card = Parameters<InsuredBase['findByCard']>[0];

/** An adapter, and people whose standing is known. */
export interface InsuredBaseHarness {
  readonly port: InsuredBase;
  /** Insured, with what the base should say. */
  readonly insured: readonly InsuredRecord[];
  /** Cards of insured people. */
  readonly cards: readonly (Card & { readonly holder: InsuredRecord })[];
  /** The card of an insured person who has reported it lost. */
  readonly lostCard: Card;
  /** Real people who are not insured. */
  readonly notInsured: readonly Identity[];
  interrupt(person: Identity, isDown: boolean): Promise<void>;
}

const nobody = { ok: true, value: null } as const;
const no = (code: string): object => ({ ok: false, problem: { code } });

/** What any insured base does. */
export function describeInsuredBasePort(
  name: string,
  make: () => Promise<InsuredBaseHarness>,
): void {
  describe(`the insured base by ${name}`, () => {
    let at: InsuredBaseHarness;
    beforeEach(async () => {
      at = await make();
    });

    it('says of the insured what it knows', async () => {
      expect(at.insured.length).toBeGreaterThan(0);
      for (const record of at.insured)
        expect(await at.port.find(record.identity)).toEqual({ ok: true, value: record });
    });

    it('says null of those who are not insured', async () => {
      expect(at.notInsured.length).toBeGreaterThan(0);
      for (const identity of at.notInsured)
        expect(await at.port.find(identity)).toEqual({ ok: true, value: null });
    });

    it('gives nothing away to a number with another name', async () => {
      for (const { identity } of at.insured)
        expect(await at.port.find({ ...identity, name: '某某' })).toEqual(no('PERSON_MISMATCH'));
    });

    it('does not take the number of another kind of document for an identity card’s', async () => {
      for (const { identity } of at.insured)
        expect(await at.port.find({ ...identity, idType: '08' })).toEqual({
          ok: true,
          value: null,
        });
    });

    it('knows the insured by number alone, and nobody by the number of another document', async () => {
      for (const record of at.insured) {
        expect(await at.port.findByNumber(record.identity)).toEqual({ ok: true, value: record });
        const another = { ...record.identity, idType: '08' };
        expect(await at.port.findByNumber(another)).toEqual(nobody);
      }
      for (const identity of at.notInsured)
        expect(await at.port.findByNumber(identity)).toEqual(nobody);
    });

    it('knows the holder of a card, unless its chip is another card’s or it is lost', async () => {
      expect(new Set(at.cards.map(({ number }) => number)).size).toBe(at.cards.length);
      for (const { holder, number, chip } of at.cards) {
        expect(await at.port.findByCard({ number, chip })).toEqual({ ok: true, value: holder });
        expect(await at.port.findByCard({ number, chip: at.lostCard.chip })).toEqual(nobody);
      }
      expect(await at.port.findByCard({ number: 'nobody’s', chip: '' })).toEqual(nobody);
      expect(await at.port.findByCard(at.lostCard)).toEqual(no('CARD_LOST'));
    });

    it('says when it is down', async () => {
      const identity = at.insured[0]?.identity as Identity;
      await at.interrupt(identity, true);
      expect(await at.port.find(identity)).toEqual(no('INSURED_BASE_DOWN'));
      expect(await at.port.findByNumber(identity)).toEqual(no('INSURED_BASE_DOWN'));
      const card = at.cards.find(({ holder }) => holder.identity === identity) as Card;
      expect(await at.port.findByCard(card)).toEqual(no('INSURED_BASE_DOWN'));
      await at.interrupt(identity, false);
      expect((await at.port.find(identity)).ok).toBe(true);
    });
  });
}
