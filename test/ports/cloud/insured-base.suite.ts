import type { Identity } from '@core/ports/identity';
import type { InsuredBase, InsuredRecord } from '@core/ports/insured-base';

/** An adapter, and people whose standing is known. */
export interface InsuredBaseHarness {
  readonly port: InsuredBase;
  /** Insured, with what the base should say. */
  readonly insured: readonly InsuredRecord[];
  /** Real people who are not insured. */
  readonly notInsured: readonly Identity[];
  interrupt(person: Identity, isDown: boolean): Promise<void>;
}

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

    it('says when it is down', async () => {
      const identity = at.insured[0]?.identity as Identity;
      await at.interrupt(identity, true);
      expect(await at.port.find(identity)).toEqual(no('INSURED_BASE_DOWN'));
      await at.interrupt(identity, false);
      expect((await at.port.find(identity)).ok).toBe(true);
    });
  });
}
