import { makeAutoObservable } from 'mobx';
import type { MessagesApi } from '@/api/messages';

/** How many messages wait; nothing is said while it is not known. */
export class UnreadStore {
  count = 0;

  constructor(private readonly api: Pick<MessagesApi, 'unread'>) {
    makeAutoObservable<this, 'api'>(this, { api: false }, { autoBind: true });
  }

  /** Asks the cloud; a number that was shown stays when it cannot be asked. */
  async load(): Promise<void> {
    const reply = await this.api.unread();
    if (reply.ok) this.take(reply.value.unread);
  }

  private take(count: number): void {
    this.count = count;
  }
}
