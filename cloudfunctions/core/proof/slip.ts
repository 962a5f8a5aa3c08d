import { ok, refuse, type Result } from '@contract/result';
import type { Parts } from '../ports/parts';
import type { Nouns } from '../ports/store';
import { tryInside } from './counting';

/** Digits of a slip's number: 10^12 numbers, each bound to one person, with few tries. */
export const slipDigits = 12;

/** The keyed fingerprint under which a slip is kept. */
export const slipKeyOf = (vault: Parts['vault'], number: string): string =>
  vault.fingerprint(`slip:${number}`);

/** What joins the giving out and the spending of a slip in the audit log; it opens nothing. */
export const slipRef = (slipKey: string): string => slipKey.slice(0, 16);

/** A slip as somebody typed it, and for whom. */
export interface TypedSlip {
  readonly number: string;
  /** Fingerprint of the person that must stand on it. */
  readonly personKey: string;
  readonly accountId: string;
  /** Does it also stand for a guardian's consent? @requirement X9 */
  readonly needsGuardian: boolean;
}

/**
 * Spends a counter slip inside of a transaction; wrong numbers are counted per account. A slip of somebody
 * else is answered like a number that nobody was given.
 */
export function spendSlip(
  typed: TypedSlip,
  nouns: Nouns,
  { vault, clock }: Pick<Parts, 'vault' | 'clock'>,
): Promise<Result<null>> {
  const nowMs = clock.now();
  const { accountId, personKey, needsGuardian } = typed;
  const of = { subject: accountId, kind: 'slip' as const };
  return tryInside(of, { nouns, nowMs }, async () => {
    const slip = { slipKey: slipKeyOf(vault, typed.number), personKey, needsGuardian };
    const end = await nouns.slips.spend(slip, nowMs);
    switch (end) {
      case 'good':
        return ok(null);
      case 'alone':
        return refuse('EVIDENCE_MISSING', { step: 'guardian' });
      case 'spent':
        return refuse('SLIP_EXPIRED');
      case 'unknown':
        return refuse('SLIP_WRONG');
    }
  });
}
