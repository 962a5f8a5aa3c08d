import { makeAutoObservable, observableRef } from 'mobx';
import type { StoragePort } from '@/platform/storage/port';
import type { ElderState } from './elder.state';

const key = 'elder';

/** Who has set the phone's own text this large is shown 长辈版 unasked. */
export const elderFrom = 1.3;

/** Brings 15 px to 18.75 and 24 px to 30: the least the norm asks of the main text and the largest. */
export const elderScale = 1.25;

/**
 * 长辈版 (also called 关怀版): larger text and targets, fewer things. Kept on the phone; as long as the person
 * has chosen nothing, the phone's own text size decides.
 */
export class ElderStore {
  state: ElderState;

  constructor(
    private readonly storage: Pick<StoragePort, 'read' | 'write'>,
    private readonly fontScale: number,
  ) {
    const kept = storage.read(key);
    this.state =
      kept === 'standard' || kept === 'elder'
        ? { step: kept, saidBy: 'person' }
        : { step: fontScale >= elderFrom ? 'elder' : 'standard', saidBy: 'phone' };
    makeAutoObservable<this, 'storage' | 'fontScale'>(
      this,
      { state: observableRef, storage: false, fontScale: false },
      { autoBind: true },
    );
  }

  /** Whether 长辈版 is on. */
  get isOn(): boolean {
    return this.state.step === 'elder';
  }

  /** How many times as large as designed the text is. */
  get textScale(): number {
    return this.isOn ? Math.max(this.fontScale, elderScale) : this.fontScale;
  }

  /** The other look, from now on. */
  toggle(): void {
    this.state = { step: this.isOn ? 'standard' : 'elder', saidBy: 'person' };
    this.storage.write(key, this.state.step);
  }
}
