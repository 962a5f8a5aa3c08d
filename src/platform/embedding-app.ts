/** What the pages may ask of the app that embeds them. The protocol is written down in docs/embedding.md. */
export interface Asks {
  readonly signIn: { readonly with: Empty; readonly answer: { readonly ticket?: unknown } };
  readonly verifyFace: {
    readonly with: { readonly verifyId: string; readonly url?: string };
    readonly answer: Empty;
  };
  readonly openPayCode: { readonly with: Empty; readonly answer: Empty };
  readonly brightness: {
    /** Without a value it is only read. */
    readonly with: { readonly value?: number };
    readonly answer: { readonly value?: unknown };
  };
  readonly keepScreenOn: { readonly with: { readonly on: boolean }; readonly answer: Empty };
}

type Empty = Readonly<Record<string, never>>;

/** The app's answer; a no has the app's own short word for the reason. */
export type AppAnswer<Name extends keyof Asks> =
  | { readonly ok: true; readonly value: Asks[Name]['answer'] }
  | { readonly ok: false; readonly reason: string };

interface Message {
  readonly yima?: unknown;
  readonly id?: unknown;
  readonly ok?: unknown;
  readonly value?: unknown;
  readonly reason?: unknown;
}

const version = 1;
/** No word of an answer is longer; the longest is a ticket. */
const longestWord = 1024;
const prefix = `${Math.random().toString(36).slice(2, 10)}-`;
let count = 0;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Origins that may embed the pages: our own, and those that the server names beside the pages. */
async function allowedOrigins(): Promise<readonly string[]> {
  const own = window.location.origin;
  try {
    const reply = await window.fetch('embedders.json', { credentials: 'omit' });
    const named: unknown = reply.ok ? await reply.json() : [];
    const list: readonly unknown[] = Array.isArray(named) ? named : [];
    return [own, ...list.filter((one) => typeof one === 'string')];
  } catch {
    return [own];
  }
}

let asked: Promise<readonly string[]> | null = null;

/** The origin of the app around the pages, or null where there is none that may be talked to. */
async function appOrigin(): Promise<string | null> {
  if (window.parent === window) return null;
  asked ??= allowedOrigins();
  const allowed = await asked;
  // The browser's own word for who the parent is; one that has none names it by the referrer.
  const told = window.location.ancestorOrigins?.[0] ?? originOf(document.referrer);
  if (told !== null) return allowed.includes(told) ? told : null;
  return allowed[0] ?? null;
}

function originOf(address: string): string | null {
  try {
    return new URL(address).origin;
  } catch {
    return null;
  }
}

const isShort = (word: unknown): boolean => typeof word !== 'string' || word.length <= longestWord;

/** Anything else in a message is not meant for the pages, and they go on waiting. */
const isAnswer = ({ yima, ok, value, reason }: Message): boolean =>
  yima === version &&
  typeof ok === 'boolean' &&
  isShort(reason) &&
  (!isRecord(value) || Object.values(value).every(isShort));

function answerOf<Name extends keyof Asks>(message: Message): AppAnswer<Name> {
  if (message.ok === true) return { ok: true, value: isRecord(message.value) ? message.value : {} };
  return { ok: false, reason: typeof message.reason === 'string' ? message.reason : 'unavailable' };
}

/**
 * Asks the embedding app and waits for its answer, at most `patienceMs`. Messages go to an allowed origin only, and
 * only its own window's answers count. Without an app the answer is no, for `noApp`; without an answer, for `timeout`.
 */
export async function askApp<Name extends keyof Asks>(
  ask: Name,
  given: Asks[Name]['with'],
  patienceMs: number,
): Promise<AppAnswer<Name>> {
  const origin = await appOrigin();
  if (origin === null) return { ok: false, reason: 'noApp' };
  count += 1;
  const id = `${prefix}${count}`;
  return new Promise((resolve) => {
    const end = (answer: AppAnswer<Name>): void => {
      clearTimeout(timer);
      window.removeEventListener('message', hear);
      resolve(answer);
    };
    const hear = ({ source, origin: from, data }: MessageEvent<unknown>): void => {
      if (source !== window.parent || from !== origin || !isRecord(data)) return;
      if (data['id'] === id && isAnswer(data)) end(answerOf(data));
    };
    const timer = setTimeout(() => end({ ok: false, reason: 'timeout' }), patienceMs);
    window.addEventListener('message', hear);
    window.parent.postMessage({ yima: version, id, ask, with: given }, origin);
  });
}
