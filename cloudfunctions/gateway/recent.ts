import type { ScanRow } from '@contract/desk';
import { ok } from '@contract/result';
import type { EmptyRequest } from '@contract/schema/credential';
import type { Act } from '@core/door/verb';
import { scanRow } from '@core/domain/scan-view';
import type { Parts } from '@core/ports/parts';

const shown = 20;

/** The institution's last scans, masked. */
export const recent =
  ({ store }: Pick<Parts, 'store'>): Act<EmptyRequest, readonly ScanRow[], 'operator'> =>
  async (_request, { institutionCode }) =>
    ok((await store.scans.recent(institutionCode, shown)).map(scanRow));
