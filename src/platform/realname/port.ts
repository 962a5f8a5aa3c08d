import type { Result } from '@contract/result';

/**
 * The platform asks its account holder (pay password or consent) and hands out a one-time code for the
 * real name. Passwords are typed on the platform's own sheet and never reach the mini-program.
 */
export interface RealNamePort {
  prove(): Promise<Result<string>>;
}
