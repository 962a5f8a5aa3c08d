/** How an institution signs: CSB with HMAC-SHA1, TIF with SHA-256, or x-ca with HMAC-SM3. */
export type AccessScheme = 'csb' | 'tif' | 'ca';

/** With what a desk speaks for its institution. The secret never leaves the signature. */
export interface Access {
  /** fixmedins_code */
  readonly institutionCode: string;
  readonly institutionName: string;
  readonly scheme: AccessScheme;
  /** _api_access_key or x-tif-paasid; with `ca` the institution itself is the account. */
  readonly account: string;
  readonly secret: string;
  /** opter and opter_name. */
  readonly operatorId: string;
  readonly operatorName: string;
}

/** admdvs of the institution: it stands in its code, behind the letter. */
export const regionOf = ({ institutionCode }: Pick<Access, 'institutionCode'>): string =>
  institutionCode.slice(1, 7);

/** fixmedins_type by the letter of the code: P is a retail pharmacy. */
export const isPharmacy = ({ institutionCode }: Pick<Access, 'institutionCode'>): boolean =>
  institutionCode.startsWith('P');
