/** What the pages in the frame may ask of the app; docs/embedding.md is the protocol. */
export interface AppSide {
  /** A one-time ticket for the app's own user. */
  signIn(): Promise<string>;
  /** The app's own face check; resolves with null when it has ended, else with the word for why not. */
  verifyFace(verifyId: string): Promise<string | null>;
  openPayCode(): Promise<boolean>;
  /** 0 … 1 */
  brightness(): number;
  setBrightness(value: number): void;
  keepScreenOn(on: boolean): void;
}

type Answer =
  | { readonly ok: true; readonly value: Readonly<Record<string, unknown>> }
  | { readonly ok: false; readonly reason: string };

interface Question {
  readonly id: string;
  readonly ask: string;
  readonly with: Readonly<Record<string, unknown>>;
}

const version = 1;
/** No word of a question is longer: the pages' own are far shorter. */
const longestWord = 1024;
const yes = (value: Readonly<Record<string, unknown>> = {}): Answer => ({ ok: true, value });
const no = (reason: string): Answer => ({ ok: false, reason });

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

const isWord = (word: unknown): word is string =>
  typeof word === 'string' && word.length <= longestWord;

function questionOf(data: unknown): Question | null {
  if (!isRecord(data) || data['yima'] !== version) return null;
  const { id, ask, with: given = {} } = data;
  if (!isWord(id) || !isWord(ask) || !isRecord(given)) return null;
  const isShort = Object.values(given).every((word) => typeof word !== 'string' || isWord(word));
  return isShort ? { id, ask, with: given } : null;
}

async function answerTo({ ask, with: given }: Question, app: AppSide): Promise<Answer> {
  switch (ask) {
    case 'signIn':
      return yes({ ticket: await app.signIn() });
    case 'verifyFace': {
      const verifyId = given['verifyId'];
      if (typeof verifyId !== 'string') return no('unavailable');
      const reason = await app.verifyFace(verifyId);
      return reason === null ? yes() : no(reason);
    }
    case 'openPayCode':
      return (await app.openPayCode()) ? yes() : no('refused');
    case 'brightness':
      if (typeof given['value'] === 'number') app.setBrightness(given['value']);
      return yes({ value: app.brightness() });
    case 'keepScreenOn':
      app.keepScreenOn(given['on'] === true);
      return yes();
    default:
      return no('unknown');
  }
}

/** Answers the pages of one frame, as long as they are of that origin. */
export function answerFrame(
  frame: HTMLIFrameElement,
  { origin, app }: { readonly origin: string; readonly app: AppSide },
): void {
  window.addEventListener('message', ({ source, origin: from, data }: MessageEvent<unknown>) => {
    const target = frame.contentWindow;
    const question = questionOf(data);
    if (target === null || source !== target || from !== origin || !question) return;
    const { id } = question;
    void answerTo(question, app)
      .catch(() => no('network'))
      .then((answer) => target.postMessage({ yima: version, id, ...answer }, origin));
  });
}
