import { makeAutoObservable, observableRef } from 'mobx';
import type { FsiProblem } from '../../kit/fsi/client';
import type { Tone } from '../../kit/tones';
import { emptyTill, isClosed, type Bill, type Busy, type Till, type Trouble } from './till.state';

/** Holds the one state of a till, and the few ways in which it changes. */
export class TillCell {
  till: Till = emptyTill();

  constructor(private readonly play: (tone: Tone) => void) {
    makeAutoObservable<this, 'play'>(this, { till: observableRef, play: false });
  }

  enter(part: Partial<Till>): void {
    this.till = { ...this.till, ...part };
  }

  begin(busy: Busy): void {
    this.enter({ busy, trouble: null });
  }

  /** Ends the waiting with what the other side said. */
  fail(during: Busy, problem: FsiProblem): void {
    this.tell({ kind: 'fsi', during, problem });
  }

  /** Ends the waiting with something that stands in the way. */
  tell(trouble: Trouble): void {
    this.play('failure');
    this.enter({ busy: null, trouble });
  }

  /** May the bill be changed? Not while it is on its way, nor once it is closed. */
  get isOpen(): boolean {
    return this.till.busy === null && !isClosed(this.till);
  }

  /** Changes the bill; what was shown of it before no longer holds. */
  change(part: Partial<Bill>): void {
    if (!this.isOpen) return;
    const bill = { ...this.till.bill, ...part };
    this.enter({ bill, stage: { kind: 'open' }, trouble: null });
  }
}
