import { ok, type Result } from '@contract/result';
import type { NamedPerson } from '@core/domain/person';
import { personKeyOf } from '@core/proof/person-key';
import { slipDigits, slipKeyOf, slipRef } from '@core/proof/slip';
import type { Parts } from '@core/ports/parts';

type Needs = Pick<Parts, 'store' | 'clock' | 'ids' | 'vault' | 'settings'>;

/** A person whom a clerk has seen at the window, with the document in hand. */
export interface SeenPerson {
  readonly identity: NamedPerson;
  /** A guardian stood beside the child. @requirement X9 */
  readonly forGuardian: boolean;
  /** The clerk, or the desk. */
  readonly issuedBy: string;
}

/** A counter slip, to be printed: the number is nowhere at rest. */
export interface PrintedSlip {
  /** Twelve digits. */
  readonly number: string;
  readonly expiresAtMs: number;
}

/** Gives out a one-time number that stands for the face check of exactly this person. @requirement C9 */
export const issueSlip =
  (needs: Needs) =>
  async ({ identity, forGuardian, issuedBy }: SeenPerson): Promise<Result<PrintedSlip>> => {
    const { store, clock, ids, vault, settings } = needs;
    const number = ids.digits(slipDigits);
    const atMs = clock.now();
    const expiresAtMs = atMs + settings.slipValidMs;
    await store.transaction(async ({ slips, audit }) => {
      const slipKey = slipKeyOf(vault, number);
      const personKey = personKeyOf(vault, identity);
      // One live slip a person: a number that was lost on the way home ends with the next one.
      await slips.voidOf(personKey, atMs);
      await slips.issue({ slipKey, personKey, forGuardian, issuedBy, atMs, expiresAtMs });
      await audit.record({
        event: 'slip.issued',
        outcome: 'ok',
        personId: null,
        actor: issuedBy,
        atMs,
        detail: { slip: slipRef(slipKey), forGuardian: forGuardian ? 1 : 0 },
      });
    });
    return ok({ number, expiresAtMs });
  };
