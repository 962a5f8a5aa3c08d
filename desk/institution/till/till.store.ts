import type { DeskClock } from '../../kit/clock';
import type { FsiAnswer, FsiClient } from '../../kit/fsi/client';
import { reverse } from '../../kit/fsi/settle-surely';
import type { SettlementFound } from '../../kit/fsi/transactions';
import { readPrinted } from '../../kit/printed-code';
import type { Tone } from '../../kit/tones';
import { totalFen } from '../bill/bill';
import type { DayBook } from '../day-book/day-book';
import type { WaitingBills } from '../day-book/waiting-bills';
import { readPerson, readRelative } from '../person/person';
import { splitOf } from '../split/split';
import { BillEdits } from './bill-edits';
import type { Counter } from './counter';
import { dayEntryOf, madeOf } from './made';
import type { Registry } from './outpatient';
import {
  emptyTill,
  insuranceOf,
  isClosed,
  readyBill,
  type AccountUse,
  type Bill,
  type Busy,
  type ReadyBill,
  type Till,
} from './till.state';
import { TillCell } from './till-cell';

/** What a till needs from outside. */
export interface TillPorts {
  readonly client: FsiClient;
  readonly counter: Counter;
  /** Null at a pharmacy, where nobody is registered. */
  readonly registry: Registry | null;
  readonly clock: DeskClock;
  readonly dayBook: DayBook;
  readonly waiting: WaitingBills;
  readonly play: (tone: Tone) => void;
}

/** Walks one bill after the other from the scanned code to the receipt. @requirement D4 E1 E3 E5 E7 */
export class TillStore {
  private readonly cell: TillCell;
  readonly edits: BillEdits;

  constructor(readonly ports: TillPorts) {
    this.cell = new TillCell(ports.play);
    this.edits = new BillEdits(this.cell, ports.counter.prices);
  }

  get till(): Till {
    return this.cell.till;
  }

  /** Takes a whole text from scanner, camera or hand. */
  async scan(text: string): Promise<void> {
    if (this.till.busy !== null || this.till.question !== null) return;
    const reading = readPrinted(text);
    if (reading.kind === 'not-a-code') {
      if (reading.why !== 'empty') this.cell.tell({ kind: 'not-a-code', why: reading.why });
      return;
    }
    if (this.till.awaitsRelative) return this.readRelative(reading.payload);
    if (isClosed(this.till)) this.next();
    if (this.till.bill.person !== null) return this.cell.tell({ kind: 'still-open' });
    await this.readPerson(reading.payload);
  }

  private async readPerson(ecQrCode: string): Promise<void> {
    const { client, counter } = this.ports;
    this.cell.begin('reading');
    const { businessType } = counter;
    const read = await readPerson(client, { ecQrCode, businessType, operatorKind: '1' });
    if (!read.ok) return this.cell.fail('reading', read.problem);
    const person = read.output;
    const first = person.insurances.find(({ isActive }) => isActive) ?? person.insurances[0];
    const bill = { ...this.till.bill, person, insuranceType: first?.type ?? null };
    this.ports.play('success');
    this.cell.enter({ bill, busy: null });
    if (!first) return this.cell.tell({ kind: 'no-insurance' });
    // The drugs are keyed in already: the person sees at once what they come to.
    if (counter.kind === 'pharmacy' && bill.lines.length > 0) await this.quote();
  }

  private async readRelative(ecQrCode: string): Promise<void> {
    const { client, counter } = this.ports;
    this.cell.begin('reading-relative');
    const { businessType } = counter;
    const read = await readRelative(client, { ecQrCode, businessType, operatorKind: '1' });
    if (!read.ok) return this.cell.fail('reading-relative', read.problem);
    this.ports.play('success');
    this.cell.enter({ busy: null });
    await this.pay({ account: '2', relative: read.output });
  }

  /** 挂号 */
  async register(): Promise<boolean> {
    const { bill, busy } = this.till;
    const { registry } = this.ports;
    const { person, visit } = bill;
    const insurance = insuranceOf(bill);
    if (visit !== null) return true;
    if (!registry || busy !== null || !person || !insurance) return false;
    this.cell.begin('registering');
    const answer = await registry.register({ ...bill, person, insurance });
    if (!answer.ok) {
      this.cell.fail('registering', answer.problem);
      return false;
    }
    this.cell.enter({ bill: { ...this.till.bill, visit: answer.output }, busy: null });
    return true;
  }

  /** 预结算: registers first where that has not been done. */
  async quote(): Promise<void> {
    if (this.till.busy !== null || isClosed(this.till)) return;
    const isHospital = this.ports.counter.kind === 'outpatient';
    if (readyBill(this.till.bill) === null) return;
    if (isHospital && !(await this.register())) return;
    const bill = await this.upload('quoting');
    if (bill === null) return;
    const answer = await this.ports.counter.quote(bill);
    if (!answer.ok) return this.cell.fail('quoting', answer.problem);
    const split = splitOf(answer.output);
    if (split === null) return this.cell.tell({ kind: 'unreadable', during: 'quoting' });
    this.cell.enter({ stage: { kind: 'quoted', split }, busy: null, trouble: null });
  }

  /** Sends what the gateway has not got yet; null when that did not work, which then has been told. */
  private async upload(during: Busy): Promise<ReadyBill | null> {
    const bill = readyBill(this.till.bill);
    if (bill === null) return null;
    this.cell.begin(during);
    const { visit, problem } = await this.ports.counter.upload(bill);
    this.cell.enter({ bill: { ...this.till.bill, visit } });
    if (problem === null) return { ...bill, visit };
    this.cell.fail(during, problem);
    return null;
  }

  /** Back from what was shown to the lines. */
  reopen(): void {
    if (this.till.busy === null && this.till.stage.kind === 'quoted')
      this.cell.enter({ stage: { kind: 'open' } });
  }

  /** Whose account pays; a trial that stands is made anew. */
  async useAccount(account: AccountUse): Promise<void> {
    if (this.till.busy !== null || isClosed(this.till)) return;
    if (account === '2') return this.cell.enter({ awaitsRelative: true, trouble: null });
    await this.pay({ account, relative: null });
  }

  /** No relative after all. */
  stopAwaiting(): void {
    this.cell.enter({ awaitsRelative: false, trouble: null });
  }

  /** What was shown was for another account: should the new trial fail, nothing may be settled by the old one. */
  private async pay(by: Pick<Bill, 'account' | 'relative'>): Promise<void> {
    const wasQuoted = this.till.stage.kind === 'quoted';
    this.cell.change(by);
    this.cell.enter({ awaitsRelative: false });
    if (wasQuoted) await this.quote();
  }

  /** 结算: only what has been shown. */
  async settle(): Promise<void> {
    const { stage, busy, awaitsRelative, doubt } = this.till;
    const bill = readyBill(this.till.bill);
    if (stage.kind !== 'quoted' || busy !== null || bill === null) return;
    if (awaitsRelative || doubt !== null) return;
    this.cell.begin('settling');
    const answer = await this.ports.counter.settle(bill, stage.split);
    if (answer.ok) return this.settled(bill, answer.output);
    const { problem } = answer;
    this.ports.play('failure');
    if (problem.kind !== 'reversed' && problem.kind !== 'doubtful')
      return this.cell.fail('settling', problem);
    this.cell.enter({
      busy: null,
      doubt: problem.kind === 'doubtful' ? problem.doubt : null,
      stage: { kind: 'open' },
      trouble: { kind: 'unsure', unsure: problem },
    });
  }

  private settled(bill: ReadyBill, found: SettlementFound): void {
    const made = madeOf(found, this.ports.clock.now());
    // It was settled, whatever the answer looks like: the clerk must not settle it again.
    if (made === null)
      return this.cell.enter({
        busy: null,
        stage: { kind: 'open' },
        trouble: { kind: 'unreadable', during: 'settling' },
      });
    this.ports.dayBook.add(
      dayEntryOf(found, { bill, made, refundOf: null, madeAt: this.ports.counter.madeAt }),
    );
    this.ports.waiting.remove(made.visitId);
    this.ports.play('success');
    this.cell.enter({ busy: null, trouble: null, stage: { kind: 'settled', made } });
  }

  /** Asks once more to take back what may have been settled. */
  async reverseAgain(): Promise<void> {
    const { doubt, busy } = this.till;
    if (doubt === null || busy !== null) return;
    this.cell.enter({ busy: 'reversing' });
    const unsure = await reverse(this.ports.client, doubt);
    this.cell.enter({
      busy: null,
      doubt: unsure.kind === 'doubtful' ? unsure.doubt : null,
      trouble: { kind: 'unsure', unsure },
    });
  }

  async answerYes(): Promise<void> {
    const { question } = this.till;
    this.cell.enter({ question: null });
    switch (question) {
      case 'refund':
        return this.refund();
      case 'cancel-registration':
        return this.cancelRegistration();
      case 'drop-bill':
        return this.next();
      case null:
        return;
    }
  }

  /** 退费 @requirement E7 */
  private async refund(): Promise<void> {
    const { stage } = this.till;
    const bill = readyBill(this.till.bill);
    if (stage.kind !== 'settled' || bill === null) return;
    this.cell.begin('refunding');
    const { settlementId, visitId } = stage.made;
    const answer = await this.ports.counter.refund({
      settlementId,
      visitId,
      personNumber: bill.person.number,
      insuredRegion: bill.insurance.region,
    });
    if (!answer.ok) return this.cell.fail('refunding', answer.problem);
    const refund = madeOf(answer.output, this.ports.clock.now());
    if (refund === null) return this.cell.tell({ kind: 'unreadable', during: 'refunding' });
    const { madeAt } = this.ports.counter;
    const facts = { bill, made: refund, refundOf: settlementId, madeAt };
    this.ports.dayBook.add(dayEntryOf(answer.output, facts));
    this.cell.enter({ busy: null, stage: { kind: 'refunded', made: stage.made, refund } });
  }

  /** 撤销挂号 */
  private async cancelRegistration(): Promise<void> {
    const { bill } = this.till;
    const { registry } = this.ports;
    const insurance = insuranceOf(bill);
    if (!registry || !bill.person || !insurance || bill.visit === null) return;
    this.cell.begin('cancelling');
    const answer: FsiAnswer<null> = await registry.cancel({
      ...bill,
      person: bill.person,
      insurance,
    });
    if (!answer.ok) return this.cell.fail('cancelling', answer.problem);
    this.ports.waiting.remove(bill.visit.id);
    this.next();
  }

  /** Uploads the fees and leaves the paying to the self-service machine. @requirement D3 */
  async leaveForSelfService(): Promise<void> {
    if (this.till.busy !== null || isClosed(this.till)) return;
    if (readyBill(this.till.bill) === null || !(await this.register())) return;
    const bill = await this.upload('leaving');
    if (bill?.visit == null) return;
    const sum = totalFen(bill.lines);
    this.ports.waiting.put({
      personNumber: bill.person.number,
      visitId: bill.visit.id,
      batchNumber: bill.visit.batchNumber,
      insuranceType: bill.insurance.type,
      insuredRegion: bill.insurance.region,
      department: bill.department.name,
      lineCount: bill.lines.length,
      totalFen: sum,
      atMs: this.ports.clock.now(),
    });
    this.cell.enter({ busy: null, trouble: null, stage: { kind: 'left', totalFen: sum } });
  }

  /** The next person, please. */
  next(): void {
    if (this.till.doubt === null) this.cell.enter(emptyTill(this.till.bill));
  }
}
