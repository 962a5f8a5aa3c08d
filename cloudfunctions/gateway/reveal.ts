import type { RevealedHolder } from '@contract/credential';
import { ok } from '@contract/result';
import type { RevealScanRequest } from '@contract/schema/desk';
import type { Act } from '@core/door/verb';
import { decideReveal } from '@core/domain/scan-reveal';
import type { Parts } from '@core/ports/parts';

/** Name and number behind one of this institution's own scans of the last day, on record. */
export const reveal =
  ({
    store,
    clock,
  }: Pick<Parts, 'store' | 'clock'>): Act<RevealScanRequest, RevealedHolder, 'operator'> =>
  async ({ scanId }, { institutionCode, operatorId }) => {
    const atMs = clock.now();
    const found = await store.scans.find(institutionCode, scanId);
    const scan = decideReveal(found, atMs);
    await store.audit.record({
      event: 'scan.revealed',
      outcome: scan.ok ? 'ok' : scan.problem.code,
      personId: found?.personId ?? null,
      actor: `${institutionCode}/${operatorId}`,
      atMs,
      detail: { scanId },
    });
    if (!scan.ok) return scan;
    const { name, idNumber } = scan.value.identity;
    return ok({ name, idNumber });
  };
