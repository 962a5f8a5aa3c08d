import { makeAutoObservable, observableRef } from 'mobx';
import type { DeskClock } from '../../kit/clock';
import type { FsiProblem } from '../../kit/fsi/client';
import type { DayBook, DayEntry } from '../day-book/day-book';
import type { Counter } from '../till/counter';
import { madeOf } from '../till/made';

/** Where the giving back of an earlier settlement is. */
export type RefundState =
  | { readonly step: 'idle' }
  | { readonly step: 'asked'; readonly entry: DayEntry }
  | { readonly step: 'giving-back'; readonly entry: DayEntry }
  | { readonly step: 'refused'; readonly entry: DayEntry; readonly problem: FsiProblem | null };

/** What giving back needs from outside. */
export interface RefundPorts {
  readonly clock: DeskClock;
  readonly dayBook: DayBook;
  readonly counterOf: (madeAt: DayEntry['madeAt']) => Counter;
}

/** Gives a settlement of the day book back when its person has left the counter: no code is needed. @requirement E7 */
export class RefundsStore {
  state: RefundState = { step: 'idle' };

  constructor(private readonly ports: RefundPorts) {
    makeAutoObservable<this, 'ports'>(
      this,
      { state: observableRef, ports: false },
      { autoBind: true },
    );
  }

  ask(entry: DayEntry): void {
    if (this.state.step !== 'giving-back') this.enter({ step: 'asked', entry });
  }

  answerNo(): void {
    if (this.state.step === 'asked') this.enter({ step: 'idle' });
  }

  async answerYes(): Promise<void> {
    if (this.state.step !== 'asked') return;
    const { entry } = this.state;
    this.enter({ step: 'giving-back', entry });
    const answer = await this.ports.counterOf(entry.madeAt).refund(entry);
    if (!answer.ok) return this.enter({ step: 'refused', entry, problem: answer.problem });
    const made = madeOf(answer.output, this.ports.clock.now());
    if (made === null) return this.enter({ step: 'refused', entry, problem: null });
    const { totalFen, fundFen, accountFen, cashFen } = made.split;
    this.ports.dayBook.add({
      ...entry,
      ...{ settlementId: made.settlementId, refundOf: entry.settlementId, atMs: made.atMs },
      ...{ totalFen, fundFen, accountFen, cashFen },
    });
    this.enter({ step: 'idle' });
  }

  private enter(state: RefundState): void {
    this.state = state;
  }
}
