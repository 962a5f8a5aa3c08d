import type { AskOptions, FsiAnswer, FsiClient, FsiProblem } from './client';
import type { SettlementFound } from './transactions';

/** A settlement that has no answer, and what became of taking it back. */
export type UnsureSettlement =
  /** Taken back, or never made: the person may be settled anew. */
  | { readonly kind: 'reversed'; readonly words: string | null }
  /** Neither is known. Its number is kept so that it can be taken back later. */
  | { readonly kind: 'doubtful'; readonly doubt: Doubt };

/** A settlement of which nobody here knows whether it was made. */
export interface Doubt {
  readonly infno: '2207' | '2102';
  readonly msgid: string;
  readonly personNumber: string;
  readonly options: AskOptions;
}

/** What became of a settlement. */
export type SureAnswer =
  | Extract<FsiAnswer<SettlementFound>, { ok: true }>
  | {
      readonly ok: false;
      readonly problem: FsiProblem | UnsureSettlement;
    };

/**
 * Takes a doubtful settlement back (2601). A no to it means that there is nothing to take back: the batch of a
 * visit cannot be settled twice, and what the other side says is shown.
 */
export async function reverse(client: FsiClient, doubt: Doubt): Promise<UnsureSettlement> {
  const { infno, msgid, personNumber, options } = doubt;
  const data = { psn_no: personNumber, omsgid: msgid, oinfno: infno };
  const answer = await client.ask('2601', { data }, options);
  if (answer.ok) return { kind: 'reversed', words: null };
  const { problem } = answer;
  if (problem.kind === 'refused') return { kind: 'reversed', words: problem.words };
  return { kind: 'doubtful', doubt };
}

interface Settling {
  readonly infno: '2207' | '2102';
  readonly input: Readonly<Record<string, unknown>>;
  readonly personNumber: string;
  readonly options: AskOptions;
}

/** Settles; when no answer can be had, takes back what may have been made. */
export async function settleSurely(
  client: FsiClient,
  { infno, input, personNumber, options }: Settling,
): Promise<SureAnswer> {
  const answer = await client.ask(infno, input, options);
  if (answer.ok) return answer;
  const { problem } = answer;
  if (problem.kind !== 'unanswered') return { ok: false, problem };
  const doubt = { infno, msgid: problem.msgid, personNumber, options };
  return { ok: false, problem: await reverse(client, doubt) };
}
