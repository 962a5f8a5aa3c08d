/** An operator as somebody at a desk names them; whether they exist is not known yet. */
export interface NamedOperator {
  readonly institutionCode: string;
  readonly operatorId: string;
}

/** Tries to sign in as one operator. */
export interface TriesSoFar {
  /** This one included. */
  readonly tries: number;
  /** When the first of them was made. */
  readonly sinceMs: number;
}

/** Counts tries to sign in, so that a password cannot be found by trying. */
export interface SignInTries {
  /** Counts a try before it is looked at; those from before `forgottenBeforeMs` count no more. */
  begin(operator: NamedOperator, nowMs: number, forgottenBeforeMs: number): Promise<TriesSoFar>;
  /** The password was right: nothing is left to count. */
  forget(operator: NamedOperator): Promise<void>;
}
