import { labelOf } from '@core/domain/dictionaries';
import type { Catalogue, CatalogueItem } from '@core/ports/catalogue';

/** An adapter, and codes that it knows, of each kind of item. */
export interface CatalogueHarness {
  readonly port: Catalogue;
  readonly codes: readonly string[];
}

// Drugs 23 characters, services 15 digits, materials 27 characters.
const shapes: Readonly<Record<string, RegExp>> = {
  '101': /^[XZ][0-9A-Z]{22}$/,
  '201': /^\d{15}$/,
  '301': /^C\d{26}$/,
};

/** What any catalogue does. */
export function describeCataloguePort(name: string, make: () => Promise<CatalogueHarness>): void {
  describe(`the catalogue by ${name}`, () => {
    let port: Catalogue;
    let items: readonly CatalogueItem[];
    beforeAll(async () => {
      const made = await make();
      port = made.port;
      const found = await Promise.all(made.codes.map((code) => port.itemOf(code)));
      expect(found.map((item) => item?.code)).toEqual(made.codes);
      items = found.filter((item): item is CatalogueItem => item !== null);
    });

    it('knows each item by a code of its own, in the shape of its kind', () => {
      expect(new Set(items.map(({ code }) => code)).size).toBe(items.length);
      for (const { code, listType } of items) expect(code).toMatch(shapes[listType] ?? /^$/);
      expect(new Set(items.map(({ listType }) => listType))).toEqual(new Set(Object.keys(shapes)));
    });

    it('says of each how it is paid and charged, in words of the dictionaries', () => {
      for (const item of items) {
        const { grade, selfPayRatio, priceLimit, chargeType } = item;
        expect(item.name).not.toBe('');
        expect(labelOf('med_chrgitm_type', chargeType)).not.toBeNull();
        if (grade === '01') expect(selfPayRatio).toBe(0);
        if (grade === '03') expect(selfPayRatio).toBe(10_000);
        expect(Number.isInteger(selfPayRatio) && selfPayRatio >= 0).toBe(true);
        expect(priceLimit === null || (Number.isSafeInteger(priceLimit) && priceLimit > 0)).toBe(
          true,
        );
      }
    });

    it('has something of everything that makes a bill differ', () => {
      expect(new Set(items.map(({ grade }) => grade))).toEqual(new Set(['01', '02', '03']));
      for (const has of [
        items.some(({ isLimited }) => isLimited),
        items.some(({ isNegotiated }) => isNegotiated),
        items.some(({ priceLimit }) => priceLimit !== null),
      ])
        expect(has).toBe(true);
    });

    it('does not know what is not in it', async () => {
      for (const code of ['', 'XA01AAA000A000000000000', '__proto__'])
        expect(await port.itemOf(code)).toBeNull();
    });
  });
}
