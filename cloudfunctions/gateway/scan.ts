import type { ScanView } from '@contract/desk';
import { ok } from '@contract/result';
import type { ScanRequest } from '@contract/schema/desk';
import type { Act } from '@core/door/verb';
import { scanRow } from '@core/domain/scan-view';
import { readCode, type ReadNeeds } from './read-code';

/** A clerk scans a patient's code; the person stays masked until asked. @requirement E1 E2 E3 */
export const scan =
  (needs: ReadNeeds): Act<ScanRequest, ScanView, 'operator'> =>
  async ({ ecQrCode, businessType, requestId }, { institutionCode, operatorId }) => {
    const read = await readCode(
      {
        ecQrCode,
        businessType,
        institutionCode,
        operatorId,
        officeName: null,
        requestKey: requestId === undefined ? null : `desk:${requestId}`,
        door: 'desk',
      },
      needs,
    );
    if (!read.ok) return read;
    const { ecToken } = read.value;
    return ok({ ...scanRow({ ...read.value, businessType }), ecToken });
  };
