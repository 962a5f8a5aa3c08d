import type { Result } from '@contract/result';

/** The phone's own page of permissions, where a camera that was refused can be allowed again. */
export interface SettingsPort {
  /** Whether this platform has such a page; without one the words alone must do. */
  readonly canOpen: boolean;
  /** Resolves when the person is back. */
  open(): Promise<Result<null>>;
}
