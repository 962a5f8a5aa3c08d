import type { Recorded } from './vendor';

/** A message as the browser hands it over. */
interface Told {
  readonly data: unknown;
  readonly origin: string;
  readonly source: unknown;
}

type Answer = Readonly<Record<string, unknown>> | null;

/** The app around the pages: what it answers to each question; null is silence. */
export type AnswerOf = (ask: string) => Answer;

/** A browser's window, as far as the adapters and the embedding app look at it. */
export interface StandInWindow extends EventTarget {
  parent: unknown;
  readonly location: { readonly origin: string; readonly search: string };
  readonly innerWidth: number;
  readonly devicePixelRatio: number;
  fetch: typeof fetch;
}

/** Where the pages are served, and the app of the same origin with them. */
export const pagesOrigin = 'https://yima.example';

const named = ['window', 'navigator', 'document'] as const;
const own = named.map((name) => [name, Object.getOwnPropertyDescriptor(globalThis, name)] as const);

/** Puts a browser's global where the adapters look for it while one test runs. */
export function installGlobal(name: (typeof named)[number], value: object): void {
  Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
}

/** Takes every stand-in of a browser away. */
export function removeBrowser(): void {
  for (const [name, descriptor] of own) {
    if (descriptor) Object.defineProperty(globalThis, name, descriptor);
    else Reflect.deleteProperty(globalThis, name);
  }
}

/** Hands a message to a window as `postMessage` does: a copy, never the object itself. */
export function tell(window: EventTarget, { data, origin, source }: Told): void {
  const event = new Event('message');
  window.dispatchEvent(Object.assign(event, { data: structuredClone(data), origin, source }));
}

/** What the server of the pages answers where nobody else is named as an embedder. */
const nobodyElse = (): Promise<Response> => Promise.resolve(Response.json([]));

/** A page in a tab of its own, with words in its address; `fetch` answers its questions. */
export function installPage({
  search = '',
  referrer = '',
  fetch = nobodyElse,
}: {
  readonly search?: string;
  readonly referrer?: string;
  readonly fetch?: typeof globalThis.fetch;
} = {}): StandInWindow {
  const window: StandInWindow = Object.assign(new EventTarget(), {
    location: { origin: pagesOrigin, search },
    innerWidth: 390,
    devicePixelRatio: 3,
    parent: null,
    fetch,
  });
  window.parent = window;
  installGlobal('window', window);
  installGlobal('document', { referrer });
  return window;
}

/** A page inside an app that answers at once; its questions are written down with the origin they were meant for. */
export function installEmbedded(
  answerOf: AnswerOf,
  log: Recorded[] = [],
  { appOrigin = pagesOrigin, ...page }: Parameters<typeof installPage>[0] & AppOrigin = {},
): StandInWindow {
  const window = installPage({ referrer: `${appOrigin}/home`, ...page });
  const parent = {
    postMessage: (message: { id: string; ask: string; with: object }, target: string) => {
      log.push({ name: message.ask, options: { ...message.with, target } });
      const answer = answerOf(message.ask);
      if (answer === null) return;
      tell(window, {
        data: { yima: 1, id: message.id, ...answer },
        origin: appOrigin,
        source: parent,
      });
    },
  };
  window.parent = parent;
  return window;
}

interface AppOrigin {
  readonly appOrigin?: string;
}

/** The app says yes. */
export const yes = (value: object = {}): Answer => ({ ok: true, value });

/** The app says no, for a reason. */
export const no = (reason: string): Answer => ({ ok: false, reason });
