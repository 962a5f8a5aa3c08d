import { ok, refuse, type Result } from '@contract/result';
import type { ChosenRegion } from '@core/domain/activation';
import type { NamedPerson } from '@core/domain/person';
import { holdsRegion } from '@core/domain/regions';
import type { ProveNeeds } from './proving';

/**
 * Insured at all, and where the person says? Asked early, so that nobody shows a face for nothing.
 * @requirement B16
 */
export async function checkPerson(
  person: NamedPerson,
  region: ChosenRegion | null,
  { insuredBase }: Pick<ProveNeeds, 'insuredBase'>,
): Promise<Result<null>> {
  const found = await insuredBase.find(person, region?.isChosen ? region.code : null);
  if (!found.ok) return found;
  if (!found.value) return refuse('NOT_INSURED');
  const isThere = !region?.isChosen || holdsRegion(region.code, found.value.insuredRegion.code);
  return isThere ? ok(null) : refuse('REGION_DIFFERS');
}
