/** A designated institution. */
export interface Institution {
  /** fixmedins_code */
  readonly code: string;
  readonly name: string;
  /** The access account its software signs with. */
  readonly clientId: string;
  readonly regionCode: string;
  /** fixmedins_type: 1 medical institution, 2 retail pharmacy, … */
  readonly type: string;
  /** hosp_lv; 11 has no level. */
  readonly level: string;
  /** uscc: 18 characters; empty while nobody has told it. */
  readonly creditCode: string;
}

/**
 * How an access account signs: `csb` HMAC-SHA1 over its headers, `tif` SHA-256 over its headers, `ca` HMAC-SM3 over
 * the body (variants A, B and D of the interface).
 */
export type AccessScheme = 'csb' | 'tif' | 'ca';

/** What an access account proves itself with. */
export interface Access {
  readonly scheme: AccessScheme;
  readonly secret: string;
}

/** What an institution is looked for by; at least one of the two is given. */
export interface InstitutionQuery {
  readonly type: string;
  readonly code: string | null;
  /** A part of the name. */
  readonly nameHolds: string | null;
}

/** A person who works at an institution's desk. */
export interface Operator {
  readonly operatorId: string;
  readonly name: string;
  readonly passwordHash: string;
  readonly institution: Institution;
}

/** Institutions, their signing secrets and their operators. @requirement A3 E6 */
export interface Institutions {
  find(code: string): Promise<Institution | null>;
  /** The first `most` by their codes. */
  search(query: InstitutionQuery, most: number): Promise<readonly Institution[]>;
  /** How an access account's requests are signed, or null when there is no such account. */
  accessOf(clientId: string): Promise<Access | null>;
  operator(institutionCode: string, operatorId: string): Promise<Operator | null>;
  /** Puts an institution and its operators in place; running it again changes them. */
  load(institution: Institution & Access): Promise<void>;
  loadOperator(operator: Operator): Promise<void>;
}
