import { sql } from 'kysely';
import type { Pool } from 'pg';
import type { Vault } from '../../ports/vault';
import { kyselyOver } from './connection';

const markedText = 'yima/database/1';

const opens = (vault: Vault, sealed: string): boolean => {
  try {
    vault.open(sealed);
    return true;
  } catch {
    return false;
  }
};

/**
 * Does this vault's key belong to this database? The first start leaves the key's fingerprint of a
 * fixed text, never the key; every later one must make the same. @requirement A7
 */
export async function vaultBelongs(pool: Pool, vault: Vault): Promise<boolean> {
  const db = kyselyOver(pool);
  const mark = vault.fingerprint(markedText);
  const markOf = async () => (await db.selectFrom('vault_mark').select('mark_key').execute())[0];
  const known = await markOf();
  if (known) return known.mark_key === mark;
  // A database from before there were marks: what it has sealed must open.
  const old = await db.selectFrom('client').select('secret_sealed').limit(1).executeTakeFirst();
  if (old && !opens(vault, old.secret_sealed)) return false;
  await sql`insert into vault_mark (mark_key) values (${mark}) on conflict do nothing`.execute(db);
  return (await markOf())?.mark_key === mark; // Of two first starts at once, one wrote.
}
