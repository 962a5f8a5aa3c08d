/** A designated institution. */
export interface Institution {
  readonly code: string;
  readonly name: string;
  /** The access account (x-tif-paasid) its software signs with. */
  readonly clientId: string;
  readonly regionCode: string;
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
  /** The secret that signs an access account's requests, or null when there is no such account. */
  secretOf(clientId: string): Promise<string | null>;
  operator(institutionCode: string, operatorId: string): Promise<Operator | null>;
  /** Puts an institution and its operators in place; running it again changes them. */
  load(institution: Institution & { readonly secret: string }): Promise<void>;
  loadOperator(operator: Operator): Promise<void>;
}
