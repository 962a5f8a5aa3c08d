/** The options object that nearly every ability of both platforms takes. */
export interface Options {
  success?: (result: Record<string, unknown>) => void;
  fail?: (error: Record<string, unknown>) => void;
  complete?: (result: Record<string, unknown>) => void;
  [name: string]: unknown;
}

/** A refusal in the platform's own words; anything else that is thrown is a fault of the phone. */
export class Refusal extends Error {
  constructor(readonly detail: Record<string, unknown>) {
    super(JSON.stringify(detail));
  }
}

/** The work of an ability: what it answers, now or later, or a thrown {@link Refusal}. */
export type Work = (
  options: Options,
) => Record<string, unknown> | void | Promise<Record<string, unknown> | void>;

/**
 * An ability in the callback style: `success` or `fail`, then `complete`, never before the call has
 * returned. Without callbacks it answers with a promise, as newer versions of both platforms do.
 */
export function callback(work: Work, shape: (result: Outcome) => Record<string, unknown>) {
  return (options: Options = {}): Promise<unknown> | undefined => {
    const settled = Promise.resolve(options)
      .then(work)
      .then(
        (value) => ({ ok: true as const, result: shape({ ok: true, detail: value ?? {} }) }),
        (error: unknown) => ({
          ok: false as const,
          result: shape({ ok: false, detail: why(error) }),
        }),
      );
    if (!options.success && !options.fail && !options.complete) {
      return settled.then(({ ok, result }) =>
        // The platforms reject with plain objects; the mini-program reads their fields.
        // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors
        ok ? result : Promise.reject(result),
      );
    }
    void settled.then(({ ok, result }) => {
      if (ok) options.success?.(result);
      else options.fail?.(result);
      options.complete?.(result);
    });
    return undefined;
  };
}

/** What an ability came to, before it is put in a platform's words. */
export interface Outcome {
  ok: boolean;
  detail: Record<string, unknown>;
}

function why(error: unknown): Record<string, unknown> {
  if (error instanceof Refusal) return error.detail;
  return { reason: error instanceof Error ? error.message : String(error) };
}

/** A text option, or the fallback when it is missing. */
export function textOption(value: unknown, fallback = ''): string {
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : fallback;
}
