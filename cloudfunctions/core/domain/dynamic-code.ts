import { ok, refuse, type Result } from '@contract/result';
import type { Settings } from './settings';

/** When a code was issued, as its time slot says, and when it is presented. */
export interface Presented {
  readonly slot: number;
  readonly slotMs: number;
  readonly nowMs: number;
}

/** Does this look like the printed code at all? Anything else is some other bar code. */
export const looksLikeCode = (text: string): boolean => /^\d{28}$/.test(text);

/** The moment a slot begins: the issue time that screens count down from. */
export const issuedAtMs = (slot: number, slotMs: number): number => slot * slotMs;

/**
 * Is an authentic code within its time? A code from further in the future than clocks disagree cannot
 * be ours, so it is answered like a forged one. @requirement D1
 */
export function decideCode(
  presented: Presented,
  settings: Pick<Settings, 'codeValidMs' | 'codeGraceMs' | 'codeSkewMs'>,
): Result<null> {
  const ageMs = presented.nowMs - issuedAtMs(presented.slot, presented.slotMs);
  if (ageMs < -settings.codeSkewMs) return refuse('CODE_NOT_VALID');
  if (ageMs > settings.codeValidMs + settings.codeGraceMs) return refuse('CODE_EXPIRED');
  return ok(null);
}

/**
 * The moments of the codes that a phone is given at once: the first now, each other one when the one
 * before it ends; only grace and clocks let two of them overlap for a moment. @requirement D1
 */
export function heldAtMs(
  firstAtMs: number,
  slotMs: number,
  { codesHeld, codeValidMs }: Pick<Settings, 'codesHeld' | 'codeValidMs'>,
): readonly number[] {
  const first = issuedAtMs(Math.floor(firstAtMs / slotMs), slotMs);
  return Array.from({ length: codesHeld }, (_, at) => first + at * codeValidMs);
}

/**
 * The time to mint for: now, or the next slot when this slot's code has just been used, so that a
 * person never gets a used code back. @requirement D1
 */
export function mintAtMs(nowMs: number, slotMs: number, lastUsedSlot: number | null): number {
  return lastUsedSlot === null ? nowMs : Math.max(nowMs, issuedAtMs(lastUsedSlot + 1, slotMs));
}
