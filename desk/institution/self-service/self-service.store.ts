import { makeAutoObservable, observableRef } from 'mobx';
import type { DeskClock } from '../../kit/clock';
import type { FsiClient, FsiProblem } from '../../kit/fsi/client';
import { readPrinted } from '../../kit/printed-code';
import type { Tone } from '../../kit/tones';
import type { DayBook } from '../day-book/day-book';
import type { WaitingBill, WaitingBills } from '../day-book/waiting-bills';
import { readPerson, type Person } from '../person/person';
import { splitOf } from '../split/split';
import { dayEntryOf, madeOf } from '../till/made';
import { quoteVisit, settleVisit, type VisitToSettle } from '../till/settle-visit';
import type { Payer, SelfState, SelfTrouble } from './self-service.state';

/** What a machine needs from outside. */
export interface SelfServicePorts {
  readonly client: FsiClient;
  readonly clock: DeskClock;
  readonly dayBook: DayBook;
  readonly waiting: WaitingBills;
  readonly play: (tone: Tone) => void;
}

/** Somebody who walks away must not leave their bill to the next one; reading takes longer than paying. */
export const leaveAfterMs = { 'nothing-due': 15_000, due: 60_000, done: 20_000 } as const;

const troubleOf = (problem: FsiProblem): SelfTrouble =>
  problem.kind === 'unanswered' ? { kind: 'no-line' } : { kind: 'refused', words: problem.words };

function toSettle({ person, bill }: Payer, usesAccount: boolean): VisitToSettle {
  const { personNumber, insuranceType, visitId, batchNumber, totalFen, insuredRegion } = bill;
  return {
    personNumber,
    ecToken: person.ecToken,
    insuranceType,
    visitId,
    batchNumber,
    totalFen,
    account: usesAccount ? '1' : '0',
    relative: null,
    options: { insuredRegion, operatorKind: '2' },
  };
}

/** A machine by which people pay what they owe, one thing a screen. @requirement D3 E3 */
export class SelfServiceStore {
  state: SelfState = { step: 'invite', trouble: null };
  private stopLeaving = (): void => undefined;

  constructor(private readonly ports: SelfServicePorts) {
    makeAutoObservable<this, 'ports' | 'stopLeaving'>(
      this,
      { state: observableRef, ports: false, stopLeaving: false },
      { autoBind: true },
    );
  }

  async scan(text: string): Promise<void> {
    if (this.state.step !== 'invite') return;
    const reading = readPrinted(text);
    if (reading.kind === 'not-a-code') return this.invite({ kind: 'not-a-code' });
    this.enter({ step: 'waiting', for: 'reading' });
    const { client, waiting } = this.ports;
    const read = await readPerson(client, {
      ecQrCode: reading.payload,
      businessType: '01301',
      operatorKind: '2',
    });
    if (!read.ok) {
      const trouble = troubleOf(read.problem);
      return this.invite(
        trouble.kind === 'refused' ? { kind: 'code-refused', words: trouble.words } : trouble,
      );
    }
    this.ports.play('success');
    const person = read.output;
    const [bill] = waiting.of(person.number);
    if (!bill) return this.enterForAWhile({ step: 'nothing-due', person });
    await this.quoteFor(person, bill);
  }

  private async quoteFor(person: Person, bill: WaitingBill): Promise<void> {
    const insurance = person.insurances.find(({ type }) => type === bill.insuranceType);
    if (!insurance) return this.enterForAWhile({ step: 'nothing-due', person });
    await this.quote({ person, insurance, bill }, true);
  }

  private async quote(payer: Payer, usesAccount: boolean): Promise<void> {
    this.stopLeaving();
    this.enter({ step: 'waiting', for: 'quoting' });
    const answer = await quoteVisit(this.ports.client, toSettle(payer, usesAccount));
    const split = answer.ok ? splitOf(answer.output) : null;
    if (split !== null) return this.enterForAWhile({ step: 'due', payer, split, usesAccount });
    const trouble: SelfTrouble = answer.ok ? { kind: 'no-line' } : troubleOf(answer.problem);
    this.toCounter(trouble);
  }

  /** With the personal account or without. */
  async useAccount(usesAccount: boolean): Promise<void> {
    if (this.state.step === 'due') await this.quote(this.state.payer, usesAccount);
  }

  /** 确认付款 */
  async pay(): Promise<void> {
    if (this.state.step !== 'due') return;
    const { payer, split, usesAccount } = this.state;
    this.stopLeaving();
    this.enter({ step: 'waiting', for: 'settling' });
    const answer = await settleVisit(this.ports.client, toSettle(payer, usesAccount), split);
    if (!answer.ok) {
      const { problem } = answer;
      if (problem.kind === 'reversed') return this.toCounter({ kind: 'taken-back' });
      if (problem.kind === 'doubtful')
        return this.toCounter({ kind: 'doubtful', doubt: problem.doubt });
      return this.toCounter(troubleOf(problem));
    }
    const made = madeOf(answer.output, this.ports.clock.now());
    this.ports.waiting.remove(payer.bill.visitId);
    if (made === null) return this.toCounter({ kind: 'no-line' });
    const entry = { bill: payer, made, refundOf: null, madeAt: 'self-service' } as const;
    this.ports.dayBook.add(dayEntryOf(answer.output, entry));
    this.ports.play('success');
    this.enterForAWhile({ step: 'done', payer, made });
  }

  /** Back to the start: done, given up, or gone. */
  leave(): void {
    if (this.state.step !== 'waiting') this.invite(null);
  }

  private invite(trouble: SelfTrouble | null): void {
    this.stopLeaving();
    if (trouble) this.ports.play('failure');
    this.enter({ step: 'invite', trouble });
  }

  private toCounter(trouble: SelfTrouble): void {
    this.ports.play('failure');
    this.enter({ step: 'to-counter', trouble });
    this.leaveAfter(leaveAfterMs.done);
  }

  private enterForAWhile(state: Extract<SelfState, { step: keyof typeof leaveAfterMs }>): void {
    this.enter(state);
    this.leaveAfter(leaveAfterMs[state.step]);
  }

  private leaveAfter(ms: number): void {
    this.stopLeaving();
    this.stopLeaving = this.ports.clock.later(ms, () => this.invite(null));
  }

  private enter(state: SelfState): void {
    this.state = state;
  }
}
