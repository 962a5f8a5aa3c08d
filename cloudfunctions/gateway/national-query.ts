import type { Parts } from '@core/ports/parts';
import * as v from 'valibot';
import { accessAnswer } from './access/access-answer';
import type { AccessNeeds, Client } from './access/admit';
import { checkInstitutions } from './access/institutions';
import { ecQueryFields, plainNo, plainYes, type NationalAnswer } from './national-answer';
import { ecQuery, objectOrText } from './national-schema';
import { readCode, type ReadNeeds } from './read-code';

/** What answering a query needs. */
export type QueryNeeds = Pick<AccessNeeds, 'store' | 'clock'> & ReadNeeds & Pick<Parts, 'vault'>;

type Fields = Readonly<Record<string, unknown>>;

/** Missing, null and blank all mean "not given". */
export const isBlank = (value: unknown): boolean =>
  value === undefined || value === null || (typeof value === 'string' && value.trim() === '');

/** The fields of a query, wherever the client has put them: under `data` (object or text) or plain. */
export function queryFields(body: Fields): Fields | null {
  if (isBlank(body['data'])) return body;
  const inner = v.safeParse(objectOrText, body['data']);
  if (!inner.success) return null;
  const { orgId } = inner.output;
  return { ...body, ...inner.output, orgId: isBlank(orgId) ? body['orgId'] : orgId };
}

/** A body without any envelope, which some clients send to the address of 1162. */
export const isBare = (body: Fields): boolean => isBlank(body['infno']) && isBlank(body['input']);

/** `ec.query` in the plain form of the local middle platform. */
export async function plainQuery(
  { clientId, scheme }: Client,
  body: Fields,
  needs: QueryNeeds,
): Promise<NationalAnswer> {
  const transType = isBlank(body['transType']) ? 'ec.query' : body['transType'];
  const parsed = v.safeParse(ecQuery, queryFields(body));
  if (transType !== 'ec.query' || !parsed.success) return plainNo({ code: 'BAD_REQUEST' });
  const { orgId, outBizNo, operatorId, ...query } = parsed.output;
  const named = { clientId, codes: [orgId], door: 'local', event: 'code.read' } as const;
  const institution = await checkInstitutions(named, needs);
  if (!institution.ok) return accessAnswer('unknown', scheme);
  const presented = {
    ...query,
    institutionCode: orgId,
    operatorId: operatorId ?? '-',
    requestKey: outBizNo === null ? null : `local:${outBizNo}`,
    door: 'local' as const,
  };
  const read = await readCode(presented, needs);
  return read.ok
    ? plainYes(orgId, ecQueryFields(read.value, query.ecQrCode, needs.vault))
    : plainNo(read.problem);
}
