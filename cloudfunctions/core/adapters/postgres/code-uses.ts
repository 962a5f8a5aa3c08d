import type { CodeUses, ScanOutcome } from '../../ports/store/code-uses';
import type { Connection, Statement } from './connection';
import { factsOf, openIdentity, type FactsRow } from './sealed-identity';

const consumeCode: Statement = {
  name: 'code-consume',
  text: `select * from consume_code($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
};

const codeUseOf: Statement = {
  name: 'code-use-of',
  text: `select i.institution_code, i.name as institution_name, s.business_type, s.at_ms
           from code_use u
           join credential c on c.person_id = u.person_id and c.credential_index = u.credential_index
           join scan s on s.person_id = u.person_id and s.scan_id = u.scan_id
           join institution i on i.institution_code = s.institution_code
          where u.person_id = $1 and u.slot = $2 and c.status = 'active'`,
};

type ConsumeRow =
  | (FactsRow & {
      status: 'read';
      scan_id: string;
      credential_id: string;
      ec_token: string;
      at_ms: number;
      identity_sealed: string;
    })
  | { status: 'unknown' | 'expired' | 'used' | 'inactive' };

function outcomeOf(row: ConsumeRow, vault: Connection['vault']): ScanOutcome {
  if (row.status !== 'read') return { kind: row.status };
  return {
    kind: 'read',
    scanId: row.scan_id,
    credentialId: row.credential_id,
    ecToken: row.ec_token,
    atMs: row.at_ms,
    identity: openIdentity(vault, row.identity_sealed),
    facts: factsOf(row),
  };
}

/** A number no credential has: what is looked up for a forged code, so that it costs the same. */
const nobody = -1;

/** Code uses in PostgreSQL; the work is done by the function `consume_code`. */
export const codeUsesOf = ({ run, vault, ids }: Connection): CodeUses => ({
  async consume(code, attempt) {
    const [row] = await run<ConsumeRow>(consumeCode, [
      code?.credentialIndex ?? nobody,
      code?.slot ?? 0,
      code?.verdict ?? 'good',
      attempt.scanId,
      attempt.institutionCode,
      attempt.operatorId,
      attempt.officeName,
      attempt.businessType,
      attempt.requestKey,
      attempt.door,
      attempt.tokenTail,
      attempt.atMs,
      ids.next('aud'),
      attempt.repeatKeptMs,
    ]);
    if (!row) throw new Error('consume_code gave no row.');
    return outcomeOf(row, vault);
  },

  async useOf(personId, slot) {
    interface UseRow {
      institution_code: string;
      institution_name: string;
      business_type: string;
      at_ms: number;
    }
    const [row] = await run<UseRow>(codeUseOf, [personId, slot]);
    return row
      ? {
          institutionCode: row.institution_code,
          institutionName: row.institution_name,
          businessType: row.business_type,
          atMs: row.at_ms,
        }
      : null;
  },
});
