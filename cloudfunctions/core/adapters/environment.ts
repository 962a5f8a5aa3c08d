import * as v from 'valibot';
import { settingsFault } from '../domain/setting-bounds';
import { defaultSettings, type Settings } from '../domain/settings';
import { codeReachMs, type SmKey } from './sm';

/** The secrets of a deployment. */
export interface Keys {
  /** Make and open dynamic codes; the last one makes. */
  readonly codeKeys: readonly SmKey[];
  /** Seal personal data; the last one seals. */
  readonly vaultKeys: readonly SmKey[];
  /** Goes into every password hash. */
  readonly pepper: Buffer;
}

/** Variables as the process has them. */
export type Environment = Readonly<Record<string, string | undefined>>;

const keyList = /^\d{1,3}:[0-9a-f]{64,}(,\d{1,3}:[0-9a-f]{64,})*$/i;

/** `1:<64 or more hex digits>,2:…`: each key's number and secret, the newest last. */
export function parseKeys(name: string, text: string | undefined): readonly SmKey[] {
  if (!text || !keyList.test(text))
    throw new Error(`${name} must be a list like 1:<64 hex digits>,2:<64 hex digits>.`);
  return text.split(',').map((item) => {
    const [id = '', secret = ''] = item.split(':');
    return { id: Number(id), secret: Buffer.from(secret, 'hex') };
  });
}

/** The secrets, from YIMA_CODE_KEYS, YIMA_VAULT_KEYS and YIMA_PEPPER. Throws a sentence that names what is wrong. */
export function keysFrom(environment: Environment): Keys {
  const pepper = environment['YIMA_PEPPER'];
  if (!pepper || !/^[0-9a-f]{64,}$/i.test(pepper))
    throw new Error('YIMA_PEPPER must be 64 or more hex digits.');
  return {
    codeKeys: parseKeys('YIMA_CODE_KEYS', environment['YIMA_CODE_KEYS']),
    vaultKeys: parseKeys('YIMA_VAULT_KEYS', environment['YIMA_VAULT_KEYS']),
    pepper: Buffer.from(pepper, 'hex'),
  };
}

const settingsSchema = v.partial(
  v.strictObject(
    Object.fromEntries(Object.keys(defaultSettings).map((name) => [name, v.number()])),
  ),
);

/** The settings, YIMA_SETTINGS (JSON) laid over the defaults. An unknown name is a mistake, not ignored. */
export function settingsFrom(environment: Environment): Settings {
  const text = environment['YIMA_SETTINGS'];
  if (!text) return defaultSettings;
  let settings: Settings;
  try {
    settings = { ...defaultSettings, ...v.parse(settingsSchema, JSON.parse(text)) };
  } catch (cause) {
    throw new Error('YIMA_SETTINGS must be JSON with known names and whole numbers.', { cause });
  }
  const fault = settingsFault(settings, codeReachMs);
  if (fault) throw new Error(`YIMA_SETTINGS: ${fault}`);
  return settings;
}
