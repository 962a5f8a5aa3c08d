import { makeAutoObservable, observableRef } from 'mobx';
import { civilDay } from '../../kit/civil-time';
import type { DeskClock } from '../../kit/clock';
import type { FsiAnswer, FsiClient, FsiProblem } from '../../kit/fsi/client';
import { yuanText } from '../../kit/money';
import { regionOf, type Access } from '../../kit/fsi/access';
import type { DayBook, DayEntry } from '../day-book/day-book';
import {
  groupsOf,
  isLevel,
  readDifferences,
  statementFile,
  sumsOf,
  type Difference,
  type StatementGroup,
} from './statement';

/** What one total came to. */
export interface GroupResult {
  readonly group: StatementGroup;
  readonly outcome:
    | { readonly kind: 'level' }
    | { readonly kind: 'differs'; readonly words: string | null }
    | { readonly kind: 'failed'; readonly problem: FsiProblem };
}

/** The lines that differ, once they were asked for. */
export type Details =
  | { readonly kind: 'none' }
  | { readonly kind: 'found'; readonly differences: readonly Difference[] }
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'failed'; readonly problem: FsiProblem };

/** Where the closing of a day is. */
export type ClosingState =
  | { readonly step: 'idle' }
  | { readonly step: 'asking'; readonly done: number; readonly of: number }
  | {
      readonly step: 'told';
      readonly results: readonly GroupResult[];
      readonly details: Details;
      readonly atMs: number;
    };

/** What closing a day needs from outside. */
export interface ClosingPorts {
  readonly client: FsiClient;
  readonly clock: DeskClock;
  readonly dayBook: DayBook;
  readonly access: Pick<Access, 'institutionCode'>;
}

const base64 = (bytes: Uint8Array): string => {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
};

const failed = ({ problem }: Extract<FsiAnswer<unknown>, { ok: false }>): Details => ({
  kind: 'failed',
  problem,
});

/** Holds the day's totals against the centre's (3201), and where they differ line by line (3202). @requirement E3 E7 */
export class ClosingStore {
  day: string;
  state: ClosingState = { step: 'idle' };

  constructor(private readonly ports: ClosingPorts) {
    this.day = civilDay(ports.clock.now());
    makeAutoObservable<this, 'ports'>(
      this,
      { state: observableRef, ports: false },
      { autoBind: true },
    );
  }

  /** The desk's own lines of the day. */
  entries(): readonly DayEntry[] {
    return this.ports.dayBook.of(this.day);
  }

  chooseDay(day: string): void {
    if (this.state.step === 'asking') return;
    this.day = day;
    this.enter({ step: 'idle' });
  }

  async run(): Promise<void> {
    if (this.state.step === 'asking') return;
    const groups = groupsOf(this.entries());
    const results: GroupResult[] = [];
    for (const group of groups) {
      this.enter({ step: 'asking', done: results.length, of: groups.length });
      results.push({ group, outcome: await this.total(group) });
    }
    const unlike = results.filter(({ outcome }) => outcome.kind === 'differs');
    const details = await this.detailsOf(unlike.map(({ group }) => group));
    this.enter({ step: 'told', results, details, atMs: this.ports.clock.now() });
  }

  private async total({
    insuranceType,
    clearingType,
    entries,
  }: StatementGroup): Promise<GroupResult['outcome']> {
    const sums = sumsOf(entries);
    const answer = await this.ports.client.ask('3201', {
      data: {
        insutype: insuranceType,
        clr_type: clearingType,
        setl_optins: regionOf(this.ports.access),
        stmt_begndate: this.day,
        stmt_enddate: this.day,
        medfee_sumamt: yuanText(sums.totalFen),
        fund_pay_sumamt: yuanText(sums.fundFen),
        acct_pay: yuanText(sums.accountFen),
        fixmedins_setl_cnt: String(sums.count),
      },
    });
    if (!answer.ok) return { kind: 'failed', problem: answer.problem };
    const { stmt_rslt, stmt_rslt_dscr } = answer.output.stmtinfo;
    return isLevel(stmt_rslt)
      ? { kind: 'level' }
      : { kind: 'differs', words: stmt_rslt_dscr ?? null };
  }

  /** 3202 knows no insurance: all of a kind are asked for together. */
  private async detailsOf(groups: readonly StatementGroup[]): Promise<Details> {
    if (groups.length === 0) return { kind: 'none' };
    const found: Difference[] = [];
    for (const clearingType of new Set(groups.map((group) => group.clearingType))) {
      const details = await this.detail(clearingType);
      if (details.kind !== 'found') return details;
      found.push(...details.differences);
    }
    return { kind: 'found', differences: found };
  }

  private async detail(clearingType: string): Promise<Details> {
    const entries = this.entries().filter((one) => one.clearingType === clearingType);
    const { client, access } = this.ports;
    const { institutionCode } = access;
    const file = {
      filename: `${institutionCode}_${this.day}.zip`,
      fixmedins_code: institutionCode,
    };
    const content = base64(statementFile(entries));
    const sent = await client.ask('9101', { fsUploadIn: { in: content, ...file } });
    if (!sent.ok) return failed(sent);
    const sums = sumsOf(entries);
    const asked = await client.ask('3202', {
      data: {
        setl_optins: regionOf(access),
        file_qury_no: sent.output.file_qury_no,
        stmt_begndate: this.day,
        stmt_enddate: this.day,
        medfee_sumamt: yuanText(sums.totalFen),
        fund_pay_sumamt: yuanText(sums.fundFen),
        cash_payamt: yuanText(sums.cashFen),
        fixmedins_setl_cnt: String(sums.count),
        clr_type: clearingType,
      },
    });
    if (!asked.ok) return failed(asked);
    const { file_qury_no, filename } = asked.output.fileinfo;
    const answer = await client.ask('9102', {
      fsDownloadIn: { file_qury_no, filename, fixmedins_code: institutionCode },
    });
    if (!answer.ok) return failed(answer);
    const differences = readDifferences(answer.output);
    return differences === null ? { kind: 'unreadable' } : { kind: 'found', differences };
  }

  private enter(state: ClosingState): void {
    this.state = state;
  }
}
