import type { CodesView, DynamicCode } from '@contract/credential';

/** What stands beside a code on the screen, masked. */
export type CodeOwner = Pick<CodesView, 'holderName' | 'insuredRegion'>;

/** When the codes were asked for and when they came, by the phone. */
export interface Fetched {
  readonly askedAtMs: number;
  readonly cameAtMs: number;
}

/** Less than the server's allowance for clocks that disagree. */
const aheadOfTimeMs = 2000;

/** Codes as they are kept: with both bounds of how far the server's clock is ahead of the phone's. */
export interface Holding {
  readonly owner: CodeOwner;
  readonly codes: readonly DynamicCode[];
  readonly leastAheadMs: number;
  readonly mostAheadMs: number;
}

/**
 * The codes of the next minutes, and which one is good now. The server's time is only known between two
 * bounds, a whole answer apart: a code begins by the later of them and ends by the earlier, so that a slow
 * answer never shows a code before its minute or after it. @requirement D1 X11
 */
export class HeldCodes {
  constructor(readonly holding: Holding) {}

  /** The codes that have just come. */
  static of(view: CodesView, { askedAtMs, cameAtMs }: Fetched): HeldCodes {
    return new HeldCodes({
      owner: { holderName: view.holderName, insuredRegion: view.insuredRegion },
      codes: view.codes,
      leastAheadMs: view.serverNowMs - cameAtMs,
      mostAheadMs: view.serverNowMs - askedAtMs,
    });
  }

  /** The code whose minute it is; null when the codes have run out. */
  at(nowMs: number): DynamicCode | null {
    const { codes, leastAheadMs } = this.holding;
    // The code after one that was just read begins a moment ahead of its time: the server allows for it.
    const serverNowMs = nowMs + leastAheadMs + aheadOfTimeMs;
    const code = codes.filter(({ issuedAtMs }) => issuedAtMs <= serverNowMs).at(-1);
    if (!code) return null;
    const isLast = code === codes.at(-1);
    const endsAtMs = code.expiresAtMs - (isLast ? this.holding.mostAheadMs : leastAheadMs);
    return nowMs < endsAtMs ? code : null;
  }

  /** Milliseconds until a scan of this code is refused, without the server's grace; never negative. */
  leftMs({ expiresAtMs }: DynamicCode, nowMs: number): number {
    return Math.max(0, expiresAtMs - this.holding.mostAheadMs - nowMs);
  }

  /** Milliseconds until the last code ends; never negative. */
  allLeftMs(nowMs: number): number {
    const last = this.holding.codes.at(-1);
    return last ? this.leftMs(last, nowMs) : 0;
  }

  /** Without a code that was read, and those before it. */
  after({ issuedAtMs }: Pick<DynamicCode, 'issuedAtMs'>): HeldCodes {
    const codes = this.holding.codes.filter((code) => code.issuedAtMs > issuedAtMs);
    return new HeldCodes({ ...this.holding, codes });
  }

  /** The same codes by another clock, that shows `aheadMs` more. */
  by(aheadMs: number): HeldCodes {
    const { leastAheadMs, mostAheadMs } = this.holding;
    return new HeldCodes({
      ...this.holding,
      leastAheadMs: leastAheadMs - aheadMs,
      mostAheadMs: mostAheadMs - aheadMs,
    });
  }
}
