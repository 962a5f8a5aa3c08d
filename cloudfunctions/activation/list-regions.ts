import type { Region } from '@contract/credential';
import { ok } from '@contract/result';
import type { EmptyRequest } from '@contract/schema/credential';
import type { Act } from '@core/door/verb';
import { regions } from '@core/domain/regions';

/** Regions to choose from; served, so that the phone need not carry the table. @requirement B16 */
export const listRegions: Act<EmptyRequest, readonly Region[], 'holder'> = () =>
  Promise.resolve(ok(regions));
