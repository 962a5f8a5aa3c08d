/** Something that an institution charges for. */
export interface PriceItem {
  /** The institution's own number: medins_list_codg. */
  readonly code: string;
  readonly name: string;
  /** First letters of its pinyin, lower case. */
  readonly initials: string;
  readonly spec: string;
  readonly unit: string;
  readonly priceFen: number;
  /** med_list_codg of the national catalogue; null where there is none, and the person pays for it all. */
  readonly catalogueCode: string | null;
  /** Pharmacies sell drugs only. */
  readonly kind: 'drug' | 'service';
}

type Row = readonly [
  code: string,
  initials: string,
  name: string,
  spec: string,
  unit: string,
  priceFen: number,
  catalogueCode: string | null,
];

const drugs: readonly Row[] = [];
const services: readonly Row[] = [];

const itemsOf =
  (kind: PriceItem['kind']) =>
  ([code, initials, name, spec, unit, priceFen, catalogueCode]: Row): PriceItem => ({
    code,
    initials,
    name,
    spec,
    unit,
    priceFen,
    catalogueCode,
    kind,
  });

/** What a hospital charges for. Real institutions bring their own list; this one is the sandbox's. */
export const hospitalPrices: readonly PriceItem[] = [
  ...services.map(itemsOf('service')),
  ...drugs.map(itemsOf('drug')),
];

/** What a pharmacy sells. */
export const pharmacyPrices: readonly PriceItem[] = drugs.map(itemsOf('drug'));
