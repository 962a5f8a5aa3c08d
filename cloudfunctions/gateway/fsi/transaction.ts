import { ok, refuse, type Result } from '@contract/result';
import type { Institution } from '@core/ports/store/institutions';
import type { Nouns } from '@core/ports/store';
import { mostErrorCharacters, type NoCode } from './answer';
import { tables, type Infno } from './fields';
import { checkInput } from './fields/check';
import { faultWords } from './fields/fault-words';
import type { Fields, InputOf, OutputOf } from './fields/field';
import { formatOutput, type Sent } from './fields/format';
import type { FsiMessage } from './message';

/** Who asks for a transaction, and what it is carried out in. */
export interface FsiContext {
  readonly infno: Infno;
  /** The one that acts; it belongs to the client that signed. */
  readonly institution: Institution;
  /** opter, or `-`. */
  readonly operatorId: string;
  /** Unique within the institution; what was settled under it is `medins_setl_id`. */
  readonly msgid: string;
  /** When the message came in, ms since 1970. */
  readonly nowMs: number;
  /** insuplc_admdvs, when it was given. */
  readonly insuredRegionCode: string | null;
  /**
   * The store. Of a transaction that writes: one database transaction with the claim of the message and its
   * answer. A refusal takes back whatever was written through it.
   */
  readonly nouns: Nouns;
  /** Names a person for the audit log: the dispatcher writes a line for each. */
  readonly about: (personId: string) => void;
}

/** What a verb does with an input of its table. */
export type Act<F extends Fields> = (
  input: InputOf<F>,
  context: FsiContext,
) => Promise<Result<OutputOf<F>>>;

/** A message that fits its table, ready to be carried out. */
export interface Prepared {
  /** The checked input as text: what makes two messages the same. */
  readonly identity: string;
  /** Institutions that the input names besides the one of the envelope; they must be the client's as well. */
  readonly others: readonly string[];
  readonly carryOut: (context: FsiContext) => Promise<Result<Sent>>;
}

/** A transaction as the dispatcher sees it. */
export interface Transaction<I extends Infno = Infno> {
  readonly infno: I;
  /** What writes is carried out once per msgid and remembered; what reads is not. */
  readonly does: 'reads' | 'writes';
  /** infcode of an expected no; null: by the problem, -1 when the same may work in a moment and -2 else. */
  readonly noCode: NoCode | null;
  readonly prepare: (message: FsiMessage) => Result<Prepared>;
}

/** Room for the words before and the number behind. */
const mostFaultCharacters = mostErrorCharacters - 30;

const identityOf = (input: unknown): string =>
  JSON.stringify(input, (_name, value: unknown) =>
    value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value,
  );

/**
 * Makes a transaction from its number, what it does to the store, and its act. The act gets an input that fits the
 * table of its number and gives the output of the same table; the compiler holds both.
 */
export function transaction<I extends Infno>(
  infno: I,
  does: Transaction['does'],
  act: Act<(typeof tables)[I]>,
): Transaction<I> {
  const fields: Fields = tables[infno];
  return {
    infno,
    does,
    noCode: null,
    prepare: ({ input }) => {
      const checked = checkInput(fields, input);
      if (!checked.ok)
        return refuse('FIELDS_WRONG', { told: faultWords(checked.faults, mostFaultCharacters) });
      const value = checked.value as InputOf<(typeof tables)[I]>;
      return ok({
        identity: identityOf(value),
        others: [],
        carryOut: async (context) => {
          const done = await act(value, context);
          return done.ok ? ok(formatOutput(tables[infno], done.value)) : done;
        },
      });
    },
  };
}
