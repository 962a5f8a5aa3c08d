import { ok, refuse, type Result } from '@contract/result';
import { civilInstant } from '@core/domain/civil-time';
import { mostOwnLines } from '@core/domain/statement';
import type { StatementLine } from '@core/ports/store/settlements';
import type { FsiContext } from '../fsi/transaction';

const dayMs = 24 * 60 * 60 * 1000;

/** Which of the institution's settlements are reconciled. */
export interface AskedStatement {
  /** Civil dates, both included; a settlement counts on the day it was made. */
  readonly stmt_begndate: string;
  readonly stmt_enddate: string;
  readonly clr_type: string;
  /** insutype, or null for any. */
  readonly insuranceType: string | null;
  /** Settlements alone (0), refunds alone (1), or both (null). */
  readonly refd_setl_flag: string | null;
}

const wants = (flag: string | null, { refundOf }: StatementLine): boolean =>
  flag === null || (flag === '1') === (refundOf !== null);

/** The centre's side of a statement. FIELDS_WRONG, STATEMENT_TOO_LONG. @requirement E7 */
export async function ownLines(
  { stmt_begndate, stmt_enddate, ...asked }: AskedStatement,
  { institution, nouns }: Pick<FsiContext, 'institution' | 'nouns'>,
): Promise<Result<readonly StatementLine[]>> {
  if (stmt_enddate < stmt_begndate)
    return refuse('FIELDS_WRONG', { told: '对账结束日期(stmt_enddate)早于开始日期' });
  const query = {
    institutionCode: institution.code,
    insuranceType: asked.insuranceType,
    clearingType: asked.clr_type,
    fromMs: civilInstant(stmt_begndate),
    untilMs: civilInstant(stmt_enddate) + dayMs,
  };
  const lines = await nouns.settlements.lines(query, mostOwnLines + 1);
  if (lines.length > mostOwnLines) return refuse('STATEMENT_TOO_LONG');
  return ok(lines.filter((line) => wants(asked.refd_setl_flag, line)));
}
