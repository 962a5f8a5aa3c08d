import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { keysFrom, type Keys } from '@core/adapters/environment';

/** The secrets of this data folder: the system's keys, and the embedded database's password. */
export interface FolderKeys {
  readonly keys: Keys;
  readonly databasePassword: string;
}

const secret = (): string => randomBytes(32).toString('hex');

/**
 * Reads the secrets of a data folder, made once and readable by their owner alone. Whoever loses this
 * file loses the personal data sealed with it, so a database without its file is never given a new one.
 */
export function folderKeys(dataDir: string): FolderKeys {
  const file = join(dataDir, 'keys.json');
  if (!existsSync(file)) {
    if (existsSync(join(dataDir, 'database', 'postgres')))
      throw new Error(
        `${file} is missing, but the database it belongs to is there; put the file back. 缺少密钥文件，请恢复后再启动。`,
      );
    mkdirSync(dataDir, { recursive: true });
    const fresh = {
      YIMA_CODE_KEYS: `1:${secret()}`,
      YIMA_VAULT_KEYS: `1:${secret()}`,
      YIMA_PEPPER: secret(),
      databasePassword: secret(),
    };
    writeFileSync(`${file}.new`, JSON.stringify(fresh, null, 2), { mode: 0o600 });
    renameSync(`${file}.new`, file); // Whole or not at all.
  }
  const kept = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
  return { keys: keysFrom(kept), databasePassword: kept['databasePassword'] ?? '' };
}
