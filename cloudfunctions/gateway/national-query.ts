import { ok, refuse, type Result } from '@contract/result';
import { civilStamp } from '@core/domain/civil-time';
import type { Parts } from '@core/ports/parts';
import type { ScanRead } from '@core/ports/store/code-uses';
import type { Institution } from '@core/ports/store/institutions';
import * as v from 'valibot';
import { checkInstitutions, type AccessNeeds } from './access';
import { ecQueryFields, fsiNo, fsiYes, infnoUnknown, plainNo, plainYes } from './national-answer';
import type { NationalAnswer } from './national-answer';
import {
  ecQuery,
  fsiEnvelope,
  objectOrText,
  type EcQuery,
  type FsiEnvelope,
} from './national-schema';
import { readCode, type ReadNeeds } from './read-code';

/** What answering a query needs. */
export type QueryNeeds = AccessNeeds & ReadNeeds & Pick<Parts, 'vault'>;

type Fields = Readonly<Record<string, unknown>>;

const isBlank = (value: unknown): boolean =>
  value === undefined || value === null || (typeof value === 'string' && value.trim() === '');

/** The fields of a query, wherever the client has put them: under `data` (object or text) or plain. */
function fieldsOf(body: Fields): Fields | null {
  if (isBlank(body['data'])) return body;
  const inner = v.safeParse(objectOrText, body['data']);
  if (!inner.success) return null;
  const { orgId } = inner.output;
  return { ...body, ...inner.output, orgId: isBlank(orgId) ? body['orgId'] : orgId };
}

interface Query {
  readonly clientId: string;
  readonly fields: EcQuery;
  readonly institutionCode: string;
  readonly operatorId: string | null;
  readonly door: 'local' | 'fsi';
  readonly requestKey: string | null;
}

/** A code that was read, and the institution that read it. */
interface ReadThere {
  readonly read: ScanRead;
  readonly institution: Institution;
}

async function readThere(query: Query, needs: QueryNeeds): Promise<Result<ReadThere>> {
  const { clientId, fields, institutionCode, operatorId, door, requestKey } = query;
  const { ecQrCode, businessType, officeName, orgId } = fields;
  const others = orgId === institutionCode ? [] : [orgId];
  const codes = [institutionCode, ...others] as const;
  const institution = await checkInstitutions({ clientId, codes, door }, needs);
  if (!institution.ok) return institution;
  const read = await readCode(
    {
      ecQrCode,
      businessType,
      institutionCode,
      operatorId: operatorId ?? '-',
      officeName,
      requestKey: requestKey === null ? null : `${door}:${requestKey}`,
      door,
    },
    needs,
  );
  return read.ok ? ok({ read: read.value, institution: institution.value }) : read;
}

/** `ec.query` in the plain form of the local middle platform. */
export async function plainQuery(
  clientId: string,
  body: Fields,
  needs: QueryNeeds,
): Promise<NationalAnswer> {
  const transType = isBlank(body['transType']) ? 'ec.query' : body['transType'];
  const parsed = v.safeParse(ecQuery, fieldsOf(body));
  if (transType !== 'ec.query' || !parsed.success) return plainNo({ code: 'BAD_REQUEST' });
  const fields = parsed.output;
  const { orgId, outBizNo, operatorId, ecQrCode } = fields;
  const query = { clientId, fields, institutionCode: orgId, operatorId, requestKey: outBizNo };
  const answer = await readThere({ ...query, door: 'local' }, needs);
  return answer.ok
    ? plainYes(orgId, ecQueryFields(answer.value.read, ecQrCode, needs.vault))
    : plainNo(answer.problem);
}

/** Institutions often leave `orgId` to the envelope. */
function enveloped(envelope: FsiEnvelope): Result<EcQuery> {
  const inner = fieldsOf(envelope.input);
  const { fixmedins_code: outer } = envelope;
  const given = inner && { ...inner, orgId: isBlank(inner['orgId']) ? outer : inner['orgId'] };
  const parsed = v.safeParse(ecQuery, given);
  return parsed.success ? ok(parsed.output) : refuse('BAD_REQUEST');
}

/** A body without any envelope, which some clients send to the address of 1162. */
export const isBare = (body: Fields): boolean => isBlank(body['infno']) && isBlank(body['input']);

/** infno 1162: the same query in the FSI envelope. */
export async function fsiQuery(
  clientId: string,
  body: Fields,
  needs: QueryNeeds,
): Promise<NationalAnswer> {
  const { clock, ids, vault } = needs;
  const receivedAtMs = clock.now();
  if (String(body['infno']) !== '1162') return infnoUnknown(ids.digits(10));
  const envelope = v.safeParse(fsiEnvelope, body);
  const fields = envelope.success ? enveloped(envelope.output) : refuse('BAD_REQUEST');
  const done = () => ({ receivedAtMs, respondedAtMs: clock.now() });
  if (!envelope.success || !fields.ok) return fsiNo({ code: 'BAD_REQUEST' }, done());
  const { fixmedins_code: institutionCode, msgid: requestKey, opter } = envelope.output;
  const operatorId = fields.value.operatorId ?? opter;
  const query = { clientId, fields: fields.value, institutionCode, operatorId, requestKey };
  const answer = await readThere({ ...query, door: 'fsi' }, needs);
  if (!answer.ok) return fsiNo(answer.problem, done());
  const { read, institution } = answer.value;
  const stamp = civilStamp(receivedAtMs).slice(0, 14);
  const refmsgid = `${institution.regionCode}${stamp}${ids.digits(10)}`;
  return fsiYes({ data: ecQueryFields(read, fields.value.ecQrCode, vault) }, refmsgid, done());
}
