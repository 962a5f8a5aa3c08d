/** An operator who has signed on at an institution's software (infno 9001), until the sign-off (9002). */
export interface SignOn {
  /** fixmedins_code */
  readonly institutionCode: string;
  /** opter_no as given, at most 20 characters. */
  readonly operatorNumber: string;
  /** sign_no: six digits. */
  readonly signNumber: string;
}

/** Who is signed on. An operator is signed on once: a new sign-on takes the place of the former one. */
export interface SignOns {
  open(signOn: SignOn, atMs: number): Promise<void>;
  /** Ends it; false when this operator has not signed on under this number at or after `sinceMs`. */
  close(signOn: SignOn, sinceMs: number): Promise<boolean>;
}
