import { ok, refuse, type Result } from '@contract/result';

/** A desk may see the person behind a scan in full while the visit it began can still go on, in ms. */
export const scanRevealableMs = 24 * 60 * 60 * 1000;

/** May this desk still see who was scanned? An old scan is answered like one of another institution. */
export function decideReveal<Scan extends { readonly atMs: number }>(
  scan: Scan | null,
  nowMs: number,
): Result<Scan> {
  const isOpen = scan !== null && nowMs - scan.atMs < scanRevealableMs;
  return isOpen ? ok(scan) : refuse('SCAN_NOT_FOUND');
}
