import type { TryKind, WrongTries } from '../../domain/tries';

/** Whose tries of what: an account, a person or a phone's activation. */
export interface TrySubject {
  readonly subject: string;
  readonly kind: TryKind;
}

/** Wrong tries, counted where a restart does not forget them. */
export interface Tries {
  /** Held against other writers until the transaction ends, also when there are none yet. */
  lock(of: TrySubject): Promise<WrongTries>;
  save(of: TrySubject, tries: WrongTries): Promise<void>;
  /** What was typed was right: nothing is left to count. */
  forget(of: TrySubject): Promise<void>;
}
