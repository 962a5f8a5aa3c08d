import { makeAutoObservable, observableRef } from 'mobx';
import type { ReceiptView } from '@contract/messages';
import type { Problem } from '@contract/result';
import type { MessagesApi } from '@/api/messages';

/** What the page of a receipt shows. */
export type ReceiptState =
  | { readonly step: 'loading' }
  | { readonly step: 'failed'; readonly problem: Problem }
  | { readonly step: 'shown'; readonly receipt: ReceiptView };

/** 结算详情: what a message tells of. @requirement E4 */
export class ReceiptStore {
  state: ReceiptState = { step: 'loading' };

  constructor(
    private readonly api: Pick<MessagesApi, 'receipt' | 'markRead'>,
    private readonly messageId: string,
  ) {
    makeAutoObservable<this, 'api' | 'messageId'>(
      this,
      { state: observableRef, api: false, messageId: false },
      { autoBind: true },
    );
  }

  /** The page came to the screen. Whoever sees the receipt has read its message. */
  async load(): Promise<void> {
    if (this.state.step === 'failed') this.enter({ step: 'loading' });
    const reply = await this.api.receipt(this.messageId);
    // A receipt that is on the screen stays there when the network is gone.
    if (!reply.ok) {
      if (this.state.step !== 'shown') this.enter({ step: 'failed', problem: reply.problem });
      return;
    }
    this.enter({ step: 'shown', receipt: reply.value });
    // That it was read is not worth a word when it does not come through: it stays unread.
    await this.api.markRead(this.messageId);
  }

  private enter(next: ReceiptState): void {
    this.state = next;
  }
}
