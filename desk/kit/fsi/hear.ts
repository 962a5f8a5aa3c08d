/** What came back from one sending. */
export type Heard =
  | { readonly kind: 'yes'; readonly output: unknown }
  | { readonly kind: 'file'; readonly bytes: Uint8Array }
  /** A no, and nothing has happened. */
  | { readonly kind: 'no'; readonly words: string }
  /** The signature or the account was not accepted. */
  | { readonly kind: 'denied'; readonly words: string }
  /** It is not known what became of it: no answer, an error of the server, or infcode -1. */
  | { readonly kind: 'nothing'; readonly words: string | null };

type Fields = Readonly<Record<string, unknown>>;

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** `FSI-` before and `[500401]` behind are for machines. */
const wordsOf = (errMsg: unknown): string =>
  textOf(errMsg)
    .replace(/^(?:FSI-)+/, '')
    .replace(/\[\d+\]$/, '');

/** The service gateway's word for a signature it has seen; the message itself may have been carried out. */
const seenBefore = /请求重复|重复/;

function deniedOf(body: Fields | null): Heard {
  const words = textOf(body?.['message']) || wordsOf(body?.['err_msg']);
  return seenBefore.test(words) ? { kind: 'nothing', words } : { kind: 'denied', words };
}

/** infcode is a number in real answers, and a text in some. */
function answerOf(body: Fields): Heard {
  switch (Number(body['infcode'] ?? Number.NaN)) {
    case 0:
      return { kind: 'yes', output: body['output'] ?? null };
    case -1:
      return { kind: 'nothing', words: wordsOf(body['err_msg']) || null };
    case -2:
      return { kind: 'no', words: wordsOf(body['err_msg']) };
    default:
      return { kind: 'nothing', words: null };
  }
}

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;

/** Reads an answer in whatever form it came; one that cannot be read is none. */
export async function hear(response: Response): Promise<Heard> {
  const type = response.headers.get('content-type') ?? '';
  if (response.ok && type.startsWith('application/octet-stream'))
    return { kind: 'file', bytes: new Uint8Array(await response.arrayBuffer()) };
  const body: unknown = await response.json().catch(() => null);
  if (response.status === 401 || response.status === 403)
    return deniedOf(isFields(body) ? body : null);
  if (!response.ok || !isFields(body)) return { kind: 'nothing', words: null };
  return answerOf(body);
}
