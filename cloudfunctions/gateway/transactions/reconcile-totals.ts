import { ok } from '@contract/result';
import { compareTotals, totalsOf, totalWords } from '@core/domain/statement';
import { transaction, type Transaction } from '../fsi/transaction';
import { ownLines } from '../statements/own-lines';

const result = { even: '0', uneven: '1' } as const;

/** stmt_rslt_dscr is S200. */
const mostWords = 200;

/** 3201: holds the institution's totals of some days against the centre's. FIELDS_WRONG, STATEMENT_TOO_LONG. @requirement E7 */
export const reconcileTotals = (): Transaction<'3201'> =>
  transaction('3201', 'reads', async ({ data }, context) => {
    const ours = await ownLines({ ...data, insuranceType: data.insutype }, context);
    if (!ours.ok) return ours;
    const theirs = {
      totalFen: data.medfee_sumamt,
      fundFen: data.fund_pay_sumamt,
      accountFen: data.acct_pay,
      count: data.fixmedins_setl_cnt,
    };
    const differences = compareTotals(theirs, totalsOf(ours.value));
    return ok({
      stmtinfo: {
        setl_optins: data.setl_optins,
        stmt_rslt: differences.length === 0 ? result.even : result.uneven,
        stmt_rslt_dscr: totalWords(differences, mostWords),
      },
    });
  });
