import type { DeskClock } from '../clock';
import type { Access } from './access';
import { envelopeOf } from './envelope';
import { hear, type Heard } from './hear';
import { signedHeaders } from './sign';
import type { DeskInfno, FsiOutputs } from './transactions';

/** Why a message has no yes. */
export type FsiProblem =
  /** The other side said no; nothing has happened. */
  | { readonly kind: 'refused'; readonly words: string; readonly msgid: string }
  /** The account, its key or its way of signing is wrong. */
  | { readonly kind: 'denied'; readonly words: string; readonly msgid: string }
  /** No answer, however often it was asked for. */
  | { readonly kind: 'unanswered'; readonly words: string | null; readonly msgid: string };

/** What became of a message. */
export type FsiAnswer<T> =
  | { readonly ok: true; readonly output: T; readonly msgid: string }
  | { readonly ok: false; readonly problem: FsiProblem };

/** What a client needs from outside. */
export interface FsiPorts {
  /** Origin and path in front of `/fsi/api`; empty for the origin that serves the desk. */
  readonly base: string;
  readonly fetch: typeof fetch;
  readonly clock: DeskClock;
  readonly access: () => Access | null;
  readonly newNumber: (institutionCode: string) => string;
  readonly newNonce: () => string;
}

/** What surrounds an input. */
export interface AskOptions {
  readonly insuredRegion?: string;
  readonly operatorKind?: '1' | '2';
  /** Asks under a number that was used before, for the same message. */
  readonly msgid?: string;
}

/** Asks for a transaction; every outcome, also a dead line, is a value. */
export interface FsiClient {
  ask<I extends DeskInfno>(
    infno: I,
    input: Readonly<Record<string, unknown>>,
    options?: AskOptions,
  ): Promise<FsiAnswer<FsiOutputs[I]>>;
  /** sign_no of the day, in every envelope from now on. */
  signNumber: string;
}

/** An answer that takes longer counts as none. */
export const answerWithinMs = 10_000;

/**
 * How long to wait before the same message is sent again, and how often at most. Longer than a second: the x-ca
 * signature of the same body in the same second would be a replay.
 */
export const againAfterMs = [1_200, 2_500] as const;

const address = '/fsi/api/rsfComIfsService/callService';
const noAccess: FsiProblem = { kind: 'denied', words: '还没有填写接入设置', msgid: '' };

interface Sending {
  readonly infno: DeskInfno;
  readonly msgid: string;
  readonly input: Readonly<Record<string, unknown>>;
  readonly access: Access;
  readonly options: AskOptions;
}

/** The middle platform says every no to a code with -1; there it is a no. */
const readNo = (infno: DeskInfno, heard: Heard): Heard =>
  infno === '1162' && heard.kind === 'nothing' && heard.words !== null
    ? { kind: 'no', words: heard.words }
    : heard;

/** A client of the institution interface that signs in the browser. */
export class SigningClient implements FsiClient {
  signNumber = '';
  private lastMs = 0;

  constructor(private readonly ports: FsiPorts) {}

  async ask<I extends DeskInfno>(
    infno: I,
    input: Readonly<Record<string, unknown>>,
    options: AskOptions = {},
  ): Promise<FsiAnswer<FsiOutputs[I]>> {
    const access = this.ports.access();
    if (access === null) return { ok: false, problem: noAccess };
    const msgid = options.msgid ?? this.ports.newNumber(access.institutionCode);
    const heard = await this.hearOf({ infno, msgid, input, access, options });
    switch (heard.kind) {
      case 'yes':
        return { ok: true, output: heard.output as FsiOutputs[I], msgid };
      case 'file':
        return { ok: true, output: heard.bytes as FsiOutputs[I], msgid };
      case 'no':
        return { ok: false, problem: { kind: 'refused', words: heard.words, msgid } };
      case 'denied':
        return { ok: false, problem: { kind: 'denied', words: heard.words, msgid } };
      case 'nothing':
        return { ok: false, problem: { kind: 'unanswered', words: heard.words, msgid } };
    }
  }

  /** Sends, and sends the very same message again while no answer comes: it is carried out once. */
  private async hearOf(sending: Sending): Promise<Heard> {
    let heard = readNo(sending.infno, await this.send(sending));
    for (const waitMs of againAfterMs) {
      if (heard.kind !== 'nothing') return heard;
      await new Promise<void>((resolve) => {
        this.ports.clock.later(waitMs, resolve);
      });
      heard = readNo(sending.infno, await this.send(sending));
    }
    return heard;
  }

  /** CSB signs no nonce: two of its messages in one millisecond would look like one. */
  private nextMs(): number {
    this.lastMs = Math.max(this.ports.clock.now(), this.lastMs + 1);
    return this.lastMs;
  }

  private async send({ infno, msgid, input, access, options }: Sending): Promise<Heard> {
    const { fetch, base, newNonce, clock } = this.ports;
    const atMs = this.nextMs();
    const { insuredRegion = '', operatorKind = '1' } = options;
    const { signNumber } = this;
    const message = { infno, msgid, input, insuredRegion, operatorKind, signNumber };
    const body = JSON.stringify(envelopeOf(access, message, atMs));
    const stop = new AbortController();
    const cancel = clock.later(answerWithinMs, () => stop.abort());
    try {
      const proof = await signedHeaders(access, { infno, body, atMs, nonce: newNonce() });
      const response = await fetch(`${base}${address}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...proof },
        body,
        signal: stop.signal,
        cache: 'no-store',
        credentials: 'omit',
      });
      return await hear(response);
    } catch {
      return { kind: 'nothing', words: null };
    } finally {
      cancel();
    }
  }
}
