import type { OperatorView, ScanView } from '@contract/desk';
import { ok, refuse, type Result } from '@contract/result';
import type { ScanRequest } from '@contract/schema/desk';
import type { Verbs } from '@contract/verbs';
import { DeskStore } from '../../../desk/institution/desk.store';
import { createMemory } from '../../../desk/institution/memory';
import type { Call } from '../../../desk/kit/call';
import type { DeskClock } from '../../../desk/kit/clock';
import type { BrowserStore, OpenStore } from '../../../desk/kit/stored';
import type { Tone } from '../../../desk/kit/tones';

/** A code of 28 digits that ends in `tail`. */
export const aCode = (tail = '1'): string => tail.padStart(28, '4');

/** A clock whose hands the test turns. */
export class HandClock implements DeskClock {
  private nowMs = 1_700_000_000_000;
  private waiting: { atMs: number; act: () => void }[] = [];

  now(): number {
    return this.nowMs;
  }

  later(ms: number, act: () => void): () => void {
    const entry = { atMs: this.nowMs + ms, act };
    this.waiting.push(entry);
    return () => {
      this.waiting = this.waiting.filter((one) => one !== entry);
    };
  }

  /** Lets time pass, in small steps so that what comes due may set new timers. */
  pass(ms: number): void {
    const untilMs = this.nowMs + ms;
    for (;;) {
      const due = this.waiting.filter(({ atMs }) => atMs <= untilMs);
      const next = due.sort((a, b) => a.atMs - b.atMs)[0];
      if (!next) break;
      this.waiting = this.waiting.filter((one) => one !== next);
      this.nowMs = Math.max(this.nowMs, next.atMs);
      next.act();
    }
    this.nowMs = untilMs;
  }

  /** Lets time pass while no timer runs, as when a laptop sleeps. */
  sleep(ms: number): void {
    this.nowMs += ms;
  }
}

/** A browser store in memory. */
export function aBrowserStore(): BrowserStore & { readonly kept: Map<string, string> } {
  const kept = new Map<string, string>();
  return {
    kept,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  };
}

const businessTypes = [
  { code: '01101', name: '挂号' },
  { code: '01301', name: '结算' },
  { code: '02121', name: '药店购药' },
];

/** A small gateway that keeps the promises of the real one: sessions, one use a code, one answer a key. */
export class SmallGateway {
  readonly asked: ScanRequest[] = [];
  institutionCode = 'H1';
  /** What goes wrong with the next calls, in turn: before the gateway acts, or on the way back. */
  readonly troubles: ('line-dead' | 'answer-lost' | 'down')[] = [];
  private readonly sessions = new Set<string>();
  private readonly answers = new Map<string, Result<ScanView>>();
  private readonly used = new Set<string>();
  private readonly scans: ScanView[] = [];
  private held: Promise<void> | null = null;
  private heldVerb: string | null = null;

  constructor(private readonly clock: DeskClock) {}

  /** Holds the answers of one verb back, or of all, until the returned function is called. */
  hold(verb: string | null = null): () => void {
    this.heldVerb = verb;
    let release = (): void => undefined;
    this.held = new Promise((resolve) => {
      release = () => {
        this.held = null;
        resolve();
      };
    });
    return () => release();
  }

  /** Ends all sessions, as time would. */
  forgetSessions(): void {
    this.sessions.clear();
  }

  /** The caller of one desk; `token` is asked as the real caller asks it. */
  callWith(token: () => string | null): Call {
    const call = async (_fn: string, verb: string, body: unknown): Promise<Result<unknown>> => {
      const session = token();
      const trouble = verb === 'scan' || verb === 'recent' ? this.troubles.shift() : undefined;
      if (this.heldVerb === null || this.heldVerb === verb) await this.held;
      if (trouble === 'line-dead') return refuse('NETWORK_UNREACHABLE');
      if (trouble === 'down') return refuse('SERVICE_UNAVAILABLE');
      const reply = this.answer(verb as keyof Verbs['gateway'], body, session);
      return trouble === 'answer-lost' ? refuse('NETWORK_UNREACHABLE') : reply;
    };
    return call as Call;
  }

  private answer(
    verb: keyof Verbs['gateway'],
    body: unknown,
    token: string | null,
  ): Result<unknown> {
    if (verb === 'signIn') return this.signIn(body as { operatorId: string; password: string });
    if (token === null || !this.sessions.has(token)) return refuse('SIGN_IN_REQUIRED');
    switch (verb) {
      case 'signOut':
        this.sessions.delete(token);
        return ok(null);
      case 'recent':
        return ok(this.scans.map(({ ecToken: _ecToken, ...row }) => row));
      case 'reveal':
        return ok({ name: '李小明', idNumber: '110108198001010023' });
      case 'scan':
        return this.scan(body as ScanRequest);
    }
  }

  private signIn(form: { operatorId: string; password: string }): Result<OperatorView> {
    if (form.password !== 'right') return refuse('OPERATOR_SIGN_IN_FAILED');
    const token = `token-${this.sessions.size + 1}`;
    this.sessions.add(token);
    return ok({
      token,
      expiresAtMs: this.clock.now() + 3_600_000,
      operatorName: form.operatorId,
      institution: { code: this.institutionCode, name: '示例医院' },
      businessTypes,
    });
  }

  private scan(request: ScanRequest): Result<ScanView> {
    this.asked.push(request);
    const key = request.requestId ?? `none-${this.asked.length}`;
    const before = this.answers.get(key);
    if (before) return before;
    const answer = this.read(request);
    this.answers.set(key, answer);
    return answer;
  }

  private read({ ecQrCode, businessType }: ScanRequest): Result<ScanView> {
    if (ecQrCode.endsWith('9')) return refuse('CODE_EXPIRED');
    if (this.used.has(ecQrCode)) return refuse('CODE_USED');
    this.used.add(ecQrCode);
    const business = businessTypes.find(({ code }) => code === businessType);
    if (!business) return refuse('BUSINESS_TYPE_UNKNOWN');
    const scan: ScanView = {
      scanId: `scan-${this.scans.length + 1}`,
      holderName: '李**',
      idNumber: '110***********0023',
      idTypeName: '居民身份证',
      insuredRegion: { code: '110108', name: '北京市海淀区' },
      insurance: ecQrCode.endsWith('7') ? 'paused' : 'active',
      personTypeName: '在职职工',
      businessType: business,
      atMs: this.clock.now(),
      ecToken: `110108ec${String(this.scans.length).padStart(30, '0')}`,
    };
    this.scans.unshift(scan);
    return ok(scan);
  }
}

/** A desk over the small gateway, with everything a test wants to look at. */
export function aDesk() {
  const clock = new HandClock();
  const gateway = new SmallGateway(clock);
  const tab = aBrowserStore();
  const computer = aBrowserStore();
  const tones: Tone[] = [];
  let keys = 0;
  const open = (openTab: OpenStore = () => tab, openComputer: OpenStore = () => computer) => {
    const desk: DeskStore = new DeskStore({
      call: gateway.callWith(() => desk.token),
      clock,
      memory: createMemory(openTab, openComputer),
      newRequestId: () => `request-${(keys += 1)}`,
      play: (tone) => tones.push(tone),
    });
    return desk;
  };
  return { clock, gateway, tab, computer, tones, open, desk: open() };
}

/** The same desk with an operator behind it and a business chosen. */
export async function aDeskAtWork() {
  const parts = aDesk();
  await parts.desk.signIn({ institutionCode: 'H1', operatorId: '1001', password: 'right' });
  parts.desk.chooseBusiness('01101');
  return parts;
}

/** The working state; a test that meets another one has failed. */
export function working(desk: DeskStore) {
  if (desk.state.step !== 'at-work') throw new Error('Nobody is signed in.');
  return desk.state;
}
