import type { StoragePort } from '@/platform/storage/port';
import { HeldCodes, type Holding } from './held-codes';

const key = 'codes';

const isHolding = (value: unknown): value is Holding =>
  typeof value === 'object' &&
  value !== null &&
  'owner' in value &&
  'codes' in value &&
  Array.isArray(value.codes) &&
  'leastAheadMs' in value &&
  'mostAheadMs' in value;

/**
 * Codes on the phone, for a page that is opened without a network: the digits and masked words alone, and
 * only where the cloud allows it. Each is worth nothing after its own minute. @requirement X11
 */
export class KeptCodes {
  constructor(private readonly storage: StoragePort) {}

  /** Keeps codes, by the phone's own clock. */
  write(codes: HeldCodes): void {
    this.storage.write(key, JSON.stringify(codes.holding));
  }

  /** Codes of which one is still good; older ones are wiped. */
  read(nowMs: number): HeldCodes | null {
    const text = this.storage.read(key);
    if (text === null) return null;
    try {
      const holding: unknown = JSON.parse(text);
      const codes = isHolding(holding) ? new HeldCodes(holding) : null;
      if (codes && codes.allLeftMs(nowMs) > 0) return codes;
    } catch {
      // A text that is no codes is not worth keeping.
    }
    this.wipe();
    return null;
  }

  /** Nothing is kept any more: frozen, ended, or not allowed. */
  wipe(): void {
    this.storage.remove(key);
  }
}
