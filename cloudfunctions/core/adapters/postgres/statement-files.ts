import type { StatementFiles } from '../../ports/store/statement-files';
import type { Connection } from './connection';

/** Files of institutions in PostgreSQL, sealed: they name people. */
export const statementFilesOf = ({ db, vault }: Connection): StatementFiles => ({
  async keep({ fileNumber, institutionCode, filename, bytes, atMs, expiresAtMs }) {
    await db
      .insertInto('statement_file')
      .values({
        institution_code: institutionCode,
        file_number: fileNumber,
        filename,
        bytes_sealed: vault.seal(Buffer.from(bytes).toString('base64')),
        at_ms: atMs,
        expires_at_ms: expiresAtMs,
      })
      .execute();
  },

  async find(institutionCode, fileNumber, nowMs) {
    const row = await db
      .selectFrom('statement_file')
      .selectAll()
      .where('institution_code', '=', institutionCode)
      .where('file_number', '=', fileNumber)
      .where('expires_at_ms', '>', nowMs)
      .executeTakeFirst();
    if (!row) return null;
    return {
      fileNumber,
      institutionCode,
      filename: row.filename,
      bytes: new Uint8Array(Buffer.from(vault.open(row.bytes_sealed), 'base64')),
      atMs: row.at_ms,
      expiresAtMs: row.expires_at_ms,
    };
  },
});
