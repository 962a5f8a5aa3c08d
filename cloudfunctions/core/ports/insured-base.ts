import type { Result } from '@contract/result';
import type { Identity } from './identity';

/** What the insured base (医保基础信息库) knows of one insured person. */
export interface InsuredRecord {
  readonly identity: Identity;
  /** insuplc_admdvs: six digits. */
  readonly insuredRegion: { readonly code: string; readonly name: string };
  /** insutype: 310 employees, 390 residents … */
  readonly insuranceType: string;
  /** psn_type: 11 employed, 12 retired, 14xx pupils and children, 15 resident adults … */
  readonly personType: string;
  readonly insurance: 'active' | 'paused';
  /** Mobile number on file, or null. */
  readonly phone: string | null;
  /** Personal account balance in fen; residents have none. */
  readonly personalAccountFen: number | null;
  /** In hospital, or 出院结算期间: discharged and not yet settled. @requirement D10 */
  readonly hospital?: 'inHospital' | 'dischargedUnsettled';
  /** The physical card is reported lost; the credential is not touched by it. @requirement D8 */
  readonly cardLost?: true;
}

/** The insured base of the region, or the national one. */
export interface InsuredBase {
  /**
   * Looks a person up by document. `null` when nobody with that document is insured. Who is insured in
   * two regions is found in the one that `regionCode` (a province or city) holds, else in the present one.
   * Noes: PERSON_MISMATCH (number known, name differs), INSURED_BASE_DOWN.
   */
  find(identity: Identity, regionCode?: string | null): Promise<Result<InsuredRecord | null>>;
  /** As `find`, for an institution that knows the document's number and no name. */
  findByNumber(
    document: Pick<Identity, 'idType' | 'idNumber'>,
  ): Promise<Result<InsuredRecord | null>>;
  /**
   * Looks up the holder of a social security card by what is printed on it and what its chip says (card_sn).
   * `null` when there is no such card. Noes: CARD_LOST, INSURED_BASE_DOWN. @requirement D8
   */
  findByCard(card: {
    readonly number: string;
    readonly chip: string;
  }): Promise<Result<InsuredRecord | null>>;
}
