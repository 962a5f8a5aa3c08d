import type { ProblemCode } from '@contract/problem';
import type { Result } from '@contract/result';
import type { CodeUseView, DynamicCode } from '@contract/credential';
import type { CredentialApi, ShownCode } from '@/api/credential';
import type { CodeUse } from './code.state';

/** What came of asking about every code that was shown. */
export interface Heard {
  readonly use: CodeUse | null;
  /** The code that was read. */
  readonly code: ShownCode | null;
  /** Read just now, and not while the phone had no network: a scanner may still be under it. */
  readonly isFresh: boolean;
  /** What the cloud said no to, of the code on the screen. */
  readonly no: ProblemCode | null;
}

/** How long a code that gave way may still be read: what was left of it, and the server's grace. */
const formerMs = 10_000;
/** Noes that say nothing about the code: it is asked about again. */
const lost: ReadonlySet<ProblemCode> = new Set([
  'NETWORK_UNREACHABLE',
  'SERVICE_UNAVAILABLE',
  'TOO_MANY_REQUESTS',
]);
/** The codes of a long time without a network; an older one is asked about no more. */
const mostAsked = 15;

/**
 * The codes that stood on the screen and may have been read. With a network that is the present one and the
 * one before it; without, all of them wait until the cloud can be asked. @requirement D1 X11
 */
export class ShownCodes {
  private shown: { readonly code: DynamicCode; gaveWayAtMs: number | null }[] = [];

  constructor(private readonly api: Pick<CredentialApi, 'codeUse'>) {}

  /** This code is on the screen now; any other has given way. */
  show(code: DynamicCode, nowMs: number): void {
    this.giveWay(nowMs);
    const known = this.shown.find((one) => one.code.payload === code.payload);
    if (known) known.gaveWayAtMs = null;
    else this.shown = [...this.shown, { code, gaveWayAtMs: null }].slice(-mostAsked);
  }

  /** No code is on the screen. */
  giveWay(nowMs: number): void {
    for (const one of this.shown) one.gaveWayAtMs ??= nowMs;
  }

  /** Nothing is asked about any more. */
  forget(): void {
    this.shown = [];
  }

  /** Asks about each. One that gave way long enough ago needs no second answer. */
  async ask(nowMs: number): Promise<Heard> {
    const asked = this.shown;
    const replies = await Promise.all(asked.map(({ code }) => this.api.codeUse(code)));
    const heard = asked.map((one, at) => this.hear(one, replies[at], nowMs));
    // Of several, the newest: what has just been read is not hidden behind what was read long ago.
    const use = heard.filter((one) => one.use !== null).at(-1);
    // What a former code is refused for is no matter any more.
    const shown = asked.findIndex(({ gaveWayAtMs }) => gaveWayAtMs === null);
    return {
      use: use?.use ?? null,
      code: use?.code ?? null,
      isFresh: use?.isFresh ?? false,
      no: heard[shown]?.no ?? null,
    };
  }

  private hear(
    one: (typeof this.shown)[number],
    reply: Result<CodeUseView> | undefined,
    nowMs: number,
  ): Heard {
    const isFresh = one.gaveWayAtMs === null || nowMs - one.gaveWayAtMs <= formerMs;
    const isLost = reply?.ok === false && lost.has(reply.problem.code);
    const use = reply?.ok ? reply.value.use : null;
    if (use || (!isFresh && !isLost)) this.shown = this.shown.filter((other) => other !== one);
    return { use, code: one.code, isFresh, no: reply?.ok === false ? reply.problem.code : null };
  }
}
