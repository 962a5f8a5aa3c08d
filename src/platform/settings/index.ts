import { noPlatform } from '../no-platform';
import type { SettingsPort } from './port';

/** The page of permissions. */
export const settings = noPlatform<SettingsPort>('settings');
