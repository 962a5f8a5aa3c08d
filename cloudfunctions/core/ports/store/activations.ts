import type { Activation, Collecting } from '../../domain/activation';

/** Activations, each belonging to one account. */
export interface Activations {
  /** Stores a new one, or gives the one that the account has open, as changed now: an index allows only one. */
  start(fresh: Collecting): Promise<Collecting>;
  /** The open one, else the last that ended. */
  latest(accountId: string): Promise<Activation | null>;
  find(accountId: string, activationId: string): Promise<Activation | null>;
  /** The same, held against other writers until the transaction ends. */
  lock(accountId: string, activationId: string): Promise<Activation | null>;
  /** Writes evidence, face check and identity. */
  save(activation: Collecting, atMs: number): Promise<void>;
  /** Ends it with a credential and erases its personal data. */
  grant(activation: Collecting, credentialId: string, atMs: number): Promise<void>;
}
