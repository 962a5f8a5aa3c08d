/** One request to a vendor. */
export interface Question {
  readonly url: string;
  readonly method: 'GET' | 'POST';
  readonly body?: string;
  readonly contentType?: string;
  readonly timeoutMs: number;
  /** Asking twice does what asking once does: it may be asked again when no answer came. */
  readonly isRepeatable: boolean;
}

/** The text of an answer, or how it stayed away. Never the address: it may hold a secret. */
export type Answer =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly cause: 'timeout' | 'network' | `status ${number}` };

const pauseMs = 200;
/** More than any answer of theirs; a longer one is not read to its end. */
const longestAnswer = 256 * 1024;

async function readText(response: Response): Promise<string | null> {
  const reader = response.body?.getReader();
  const parts: Uint8Array[] = [];
  let length = 0;
  for (let part = await reader?.read(); part?.value; part = await reader?.read()) {
    parts.push(part.value);
    length += part.value.byteLength;
    if (length > longestAnswer) {
      await reader?.cancel();
      return null;
    }
  }
  return Buffer.concat(parts).toString('utf8');
}

const isTimeout = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'name' in error && error.name === 'TimeoutError';

async function askOnce(question: Question): Promise<Answer> {
  const { url, method, body, contentType = 'application/json', timeoutMs } = question;
  try {
    const response = await fetch(url, {
      method,
      redirect: 'error', // A vendor's interface never moves; a secret must not follow somebody there.
      signal: AbortSignal.timeout(timeoutMs),
      ...(body === undefined ? {} : { body, headers: { 'content-type': contentType } }),
    });
    const text = await readText(response);
    if (!response.ok) return { ok: false, cause: `status ${response.status}` };
    return text === null ? { ok: false, cause: 'network' } : { ok: true, text };
  } catch (error) {
    return { ok: false, cause: isTimeout(error) ? 'timeout' : 'network' };
  }
}

const mayPass = (answer: Answer): boolean => !answer.ok && !/^status [34]/.test(answer.cause);

/** Asks a vendor; what can be repeated is asked once more after a short pause, and not a third time. */
export async function ask(question: Question): Promise<Answer> {
  const first = await askOnce(question);
  if (first.ok || !question.isRepeatable || !mayPass(first)) return first;
  await new Promise((resolve) => setTimeout(resolve, pauseMs));
  return askOnce(question);
}

/** A JSON object, or null for any other text. */
export function readFields(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(text);
    const isFields = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isFields ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

/** A code as vendors write it, a number or a text; `unreadable` for anything else. */
export const codeOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : 'unreadable';
