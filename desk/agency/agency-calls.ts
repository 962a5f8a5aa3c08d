/** Somebody who may stand at the window. */
export interface Visitor {
  readonly key: string;
  readonly group: string;
  readonly label: string;
  readonly name: string;
  readonly age: number;
}

/** A counter slip, to be printed. */
export interface Slip {
  readonly name: string;
  readonly number: string;
  readonly expiresAtMs: number;
}

/** What the page asks of the sandbox. Each rejects when there is no answer. */
export interface AgencyCalls {
  visitors(): Promise<readonly Visitor[]>;
  issue(person: string, forGuardian: boolean): Promise<Slip>;
}

/** Asks the origin that serves the page. */
export function agencyCalls(ask: typeof fetch): AgencyCalls {
  const read = async <T>(reply: Response): Promise<T> => {
    if (!reply.ok) throw new Error(`The sandbox answered ${reply.status}.`);
    return (await reply.json()) as T;
  };
  return {
    visitors: async () =>
      (await read<{ people: Visitor[] }>(await ask('/sandbox/people', { cache: 'no-store' })))
        .people,
    issue: async (person, forGuardian) =>
      read<Slip>(
        await ask('/sandbox/slips', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ person, forGuardian }),
        }),
      ),
  };
}

/** Twelve digits in three groups, as they are printed and typed. */
export const spaced = (number: string): string => number.replace(/(\d{4})(?=\d)/g, '$1 ');
