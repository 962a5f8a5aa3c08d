import type { CatalogueEntry } from '../domain/policy';

/** A drug, service or material of the national catalogue (医保目录). */
export interface CatalogueItem extends CatalogueEntry {
  readonly name: string;
  /** list_type: 101 western drugs and patent medicines, 201 services, 301 materials … */
  readonly listType: string;
  /** med_chrgitm_type: 01 bed, 03 examination, 09 western drugs, 11 patent medicine … */
  readonly chargeType: string;
  /** spec; empty where there is none. */
  readonly spec: string;
  /** dosform_name; empty where there is none. */
  readonly dosageForm: string;
  readonly producer: string;
  readonly isBasic: boolean;
  /** hi_nego_drug_flag: bought at a negotiated price. */
  readonly isNegotiated: boolean;
}

/** The catalogue that fees are held against. */
export interface Catalogue {
  /** The item of a med_list_codg, or null when the catalogue does not have it. */
  itemOf(code: string): Promise<CatalogueItem | null>;
}
