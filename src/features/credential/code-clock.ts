import type { CodeView } from '@contract/credential';

/**
 * How long a code is still good, by the server's clock. The phone's clock only measures how long ago the
 * question was sent: asked from there, a slow answer makes the code end early, never late.
 */
export class CodeClock {
  constructor(
    private readonly code: CodeView,
    private readonly askedAtMs: number,
  ) {}

  /** Milliseconds until a scan is refused (without the server's grace); negative when over. */
  leftMs(nowMs: number): number {
    const serverNowMs = this.code.serverNowMs + (nowMs - this.askedAtMs);
    return this.code.expiresAtMs - serverNowMs;
  }
}
