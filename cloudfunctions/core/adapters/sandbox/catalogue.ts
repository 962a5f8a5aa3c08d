import type { Catalogue, CatalogueItem } from '../../ports/catalogue';
import { drugs } from './items/drugs';
import { materials } from './items/materials';
import { services } from './items/services';

/** Everything that the sandbox's hospitals and pharmacies can charge. */
export const sandboxItems: readonly CatalogueItem[] = [...drugs, ...services, ...materials];

const byCode = new Map(sandboxItems.map((item) => [item.code, item]));

/** A small catalogue, the same at any time. Whatever else is charged, no catalogue has. */
export const createCatalogue = (): Catalogue => ({
  itemOf: (code) => Promise.resolve(byCode.get(code) ?? null),
});
