/** Is the turn still on in which this was asked? */
export type StillOn = () => boolean;

/** Turns of a page or a question: an answer that belongs to an earlier turn is not to be taken. */
export class Turns {
  private turn = 0;

  /** Ends every earlier turn. */
  begin(): StillOn {
    this.turn += 1;
    return this.watch();
  }

  /** Watches the turn that is on. */
  watch(): StillOn {
    const { turn } = this;
    return () => turn === this.turn;
  }
}
