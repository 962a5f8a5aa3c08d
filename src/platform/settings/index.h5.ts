import { refuse } from '@contract/result';
import type { SettingsPort } from './port';

/** A web page cannot open a phone's settings; the words say where they are. */
export const settings = {
  canOpen: false,
  open: () => Promise.resolve(refuse('USER_CANCELLED')),
} satisfies SettingsPort;
