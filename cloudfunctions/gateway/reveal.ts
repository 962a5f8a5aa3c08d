import type { RevealedHolder } from '@contract/credential';
import { ok, refuse } from '@contract/result';
import type { RevealScanRequest } from '@contract/schema/desk';
import type { Act } from '@core/door/verb';
import type { Parts } from '@core/ports/parts';

/** Name and number behind one of this institution's own scans, on record. */
export const reveal =
  ({
    store,
    clock,
  }: Pick<Parts, 'store' | 'clock'>): Act<RevealScanRequest, RevealedHolder, 'operator'> =>
  async ({ scanId }, { institutionCode, operatorId }) => {
    const scan = await store.scans.find(institutionCode, scanId);
    await store.audit.record({
      event: 'scan.revealed',
      outcome: scan ? 'ok' : 'SCAN_NOT_FOUND',
      personId: scan?.personId ?? null,
      actor: `${institutionCode}/${operatorId}`,
      atMs: clock.now(),
      detail: { scanId },
    });
    return scan
      ? ok({ name: scan.identity.name, idNumber: scan.identity.idNumber })
      : refuse('SCAN_NOT_FOUND');
  };
