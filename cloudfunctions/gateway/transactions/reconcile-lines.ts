import { ok, refuse, type Result } from '@contract/result';
import { yuanWords } from '@core/domain/policy';
import { compareLines, totalsOf, type TheirLine } from '@core/domain/statement';
import type { Parts } from '@core/ports/parts';
import type { tables } from '../fsi/fields';
import type { InputOf } from '../fsi/fields/field';
import { transaction, type FsiContext, type Transaction } from '../fsi/transaction';
import { newNumber } from '../settling/numbers';
import { ownLines } from '../statements/own-lines';
import { readStatement } from '../statements/read-statement';
import { readZip } from '../statements/read-zip';
import { resultFile } from '../statements/result-file';

type Asked = InputOf<(typeof tables)['3202']>['data'];

/** Does the file hold what the message says of it? Else a part of it was lost on the way. */
function decideSums(lines: readonly TheirLine[], asked: Asked): Result<null> {
  const { totalFen, fundFen } = totalsOf(lines);
  if (totalFen === asked.medfee_sumamt && fundFen === asked.fund_pay_sumamt) return ok(null);
  const told = `文件合计医疗费${yuanWords(totalFen)}、基金${yuanWords(fundFen)}，与报文的总额不一致`;
  return refuse('FILE_WRONG', { told });
}

/** The institution's side, from the file it has uploaded. */
async function theirLines(
  asked: Asked,
  { institution, nouns, nowMs }: FsiContext,
): Promise<Result<readonly TheirLine[]>> {
  const file = await nouns.statementFiles.find(institution.code, asked.file_qury_no, nowMs);
  if (!file) return refuse('FILE_NOT_FOUND');
  const text = readZip(file.bytes);
  if (!text.ok) return text;
  const lines = readStatement(text.value);
  if (!lines.ok) return lines;
  const sums = decideSums(lines.value, asked);
  return sums.ok ? lines : sums;
}

/**
 * 3202: holds the institution's settlements of some days against the centre's, line by line, and keeps the file of
 * what differs for 9102. FILE_NOT_FOUND, FILE_WRONG, FIELDS_WRONG, STATEMENT_TOO_LONG. @requirement E7
 */
export const reconcileLines = ({
  ids,
  settings,
}: Pick<Parts, 'ids' | 'settings'>): Transaction<'3202'> =>
  transaction('3202', 'writes', async ({ data }, context) => {
    const { institution, nouns, nowMs } = context;
    const theirs = await theirLines(data, context);
    if (!theirs.ok) return theirs;
    const ours = await ownLines({ ...data, insuranceType: null }, context);
    if (!ours.ok) return ours;
    const fileNumber = newNumber(institution.regionCode, nowMs, ids);
    const name = `${institution.code}_${data.stmt_begndate}_${data.stmt_enddate}`;
    const filename = `${name}.zip`;
    const bytes = resultFile(compareLines(theirs.value, ours.value), { name, nowMs });
    const expiresAtMs = nowMs + settings.statementFileKeptMs;
    await nouns.statementFiles.keep({
      ...{ fileNumber, institutionCode: institution.code, filename, bytes },
      ...{ atMs: nowMs, expiresAtMs },
    });
    return ok({
      fileinfo: { file_qury_no: fileNumber, filename, dld_endtime: expiresAtMs },
    });
  });
