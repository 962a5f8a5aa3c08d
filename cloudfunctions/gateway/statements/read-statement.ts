import { ok, refuse, type Result } from '@contract/result';
import { isRefundLine, mostTheirLines, type TheirLine } from '@core/domain/statement';
import { uploadedColumns } from '../fsi/fields/3202';
import { checkInput } from '../fsi/fields/check';
import { faultWords } from '../fsi/fields/fault-words';
import { any, nothing, tableOf, type InputRow } from '../fsi/fields/field';

/** Room for the words before and the number behind (err_msg is S200). */
const mostFaultCharacters = 150;

const lineFeed = 0x0a;
const names = Object.keys(uploadedColumns);

/** The lines of a file under the same checker as the transactions. */
const table = tableOf({
  infno: '3202',
  name: '对账明细文件',
  input: { 明细: any(uploadedColumns) },
  output: nothing,
});

const no = (told: string): Result<never> => refuse('FILE_WRONG', { told });
const inLine = (index: number, what: string): Result<never> => no(`第${index + 1}行${what}`);

/** The bytes of each line; what ends the last line begins no other. */
function linesOf(text: Uint8Array): readonly Uint8Array[] {
  const lines: Uint8Array[] = [];
  let from = 0;
  while (from < text.length && lines.length <= mostTheirLines) {
    const found = text.indexOf(lineFeed, from);
    const until = found < 0 ? text.length : found;
    lines.push(text.subarray(from, until));
    from = until + 1;
  }
  return lines;
}

const isBlank = (line: string): boolean => line.trim() === '';

/** The texts of the lines; empty ones at the end are left out. */
function textsOf(lines: readonly Uint8Array[]): Result<readonly string[]> {
  // Leaves a byte-order mark out by itself.
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const texts: string[] = [];
  for (const [index, line] of lines.entries()) {
    try {
      texts.push(decoder.decode(line).replace(/\r$/, ''));
    } catch {
      return inLine(index, '不是UTF-8编码');
    }
  }
  while (texts.length > 0 && isBlank(texts.at(-1) ?? '')) texts.pop();
  return ok(texts);
}

type Columns = Readonly<Record<string, string>>;

/** The columns of each line, by their names. */
function columnsOf(texts: readonly string[]): Result<readonly Columns[]> {
  const rows: Columns[] = [];
  for (const [index, text] of texts.entries()) {
    const columns = text.split('\t');
    if (columns.length !== names.length)
      return inLine(index, `应有${names.length}列，以TAB分隔，实有${columns.length}列`);
    rows.push(Object.fromEntries(names.map((name, at) => [name, columns[at] ?? ''])));
  }
  return ok(rows);
}

function lineOf(row: InputRow<typeof uploadedColumns>): TheirLine {
  const amounts = {
    totalFen: row.medfee_sumamt,
    fundFen: row.fund_pay_sumamt,
    accountFen: row.acct_pay,
  };
  return {
    settlementId: row.setl_id,
    visitId: row.mdtrt_id,
    personId: row.psn_no,
    ...amounts,
    isRefund: isRefundLine(amounts, row.refd_setl_flag),
  };
}

/**
 * The lines of an institution's statement: UTF-8 with or without its mark, one settlement a line, columns parted by
 * TAB. FILE_WRONG, with the number of the line. @requirement E7
 */
export function readStatement(text: Uint8Array): Result<readonly TheirLine[]> {
  const lines = linesOf(text);
  if (lines.length > mostTheirLines) return no(`超过${mostTheirLines}行，请缩短对账日期`);
  const texts = textsOf(lines);
  if (!texts.ok) return texts;
  const rows = columnsOf(texts.value);
  if (!rows.ok) return rows;
  const checked = checkInput(table, { 明细: rows.value });
  if (!checked.ok) return no(faultWords(checked.faults, mostFaultCharacters));
  return ok(checked.value.明细.map(lineOf));
}
