import { yuanWords } from '@core/domain/policy';
import { differenceWords, type Difference } from '@core/domain/statement';
import { zipSync } from 'fflate';
import { resultColumns } from '../fsi/fields/3202';

/** TXT files say so where there is nothing (rules of the interface). */
const nothingThere = 'null';

const mostMemo = 500;

const names = Object.keys(resultColumns) as (keyof typeof resultColumns)[];

const differs = '1';

/** The amounts are the centre's, and 0 where it has none. */
function columnsOf(difference: Difference): Readonly<Record<keyof typeof resultColumns, string>> {
  const { personId, visitId, settlementId, messageNumber, isRefund, ours } = difference;
  return {
    psn_no: personId,
    mdtrt_id: visitId ?? nothingThere,
    setl_id: settlementId ?? nothingThere,
    msgid: messageNumber ?? nothingThere,
    stmt_rslt: differs,
    refd_setl_flag: isRefund ? '1' : '0',
    memo: differenceWords(difference).slice(0, mostMemo),
    medfee_sumamt: yuanWords(ours?.totalFen ?? 0),
    fund_pay_sumamt: yuanWords(ours?.fundFen ?? 0),
    acct_pay: yuanWords(ours?.accountFen ?? 0),
  };
}

function lineOf(difference: Difference): string {
  const columns = columnsOf(difference);
  return `${names.map((name) => columns[name]).join('\t')}\n`;
}

/** What differs as an institution downloads it: a ZIP of one TXT; an even statement has an empty one. */
export const resultFile = (
  differences: readonly Difference[],
  { name, nowMs }: { readonly name: string; readonly nowMs: number },
): Uint8Array =>
  zipSync(
    { [`${name}.txt`]: Buffer.from(differences.map(lineOf).join(''), 'utf8') },
    { mtime: nowMs },
  );
