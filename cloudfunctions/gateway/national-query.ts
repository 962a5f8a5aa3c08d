import { refuse, type Result } from '@contract/result';
import { civilStamp } from '@core/domain/civil-time';
import type { Parts } from '@core/ports/parts';
import type { ScanRead } from '@core/ports/store/code-uses';
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

/** The fields of a query, wherever the client has put them: under `data` (object or text) or plain. */
function fieldsOf(body: Fields): Fields | null {
  if (body['data'] === undefined || body['data'] === null) return body;
  const inner = v.safeParse(objectOrText, body['data']);
  return inner.success ? { ...body, ...inner.output } : null;
}

interface Query {
  readonly clientId: string;
  readonly fields: EcQuery;
  readonly institutionCode: string;
  readonly door: 'local' | 'fsi';
  readonly requestKey: string | null;
}

async function read(query: Query, needs: QueryNeeds): Promise<Result<ScanRead>> {
  const { clientId, fields, institutionCode, door, requestKey } = query;
  const named = [...new Set([institutionCode, fields.orgId])];
  const belongs = await checkInstitutions(clientId, named, needs);
  if (!belongs.ok) return belongs;
  const { ecQrCode, businessType, operatorId, officeName } = fields;
  const key = requestKey === null ? null : `${door}:${requestKey}`;
  return readCode(
    {
      ecQrCode,
      businessType,
      institutionCode,
      operatorId: operatorId ?? '-',
      officeName,
      requestKey: key,
      door,
    },
    needs,
  );
}

/** `ec.query` in the plain form of the local middle platform. */
export async function plainQuery(
  clientId: string,
  body: Fields,
  needs: QueryNeeds,
): Promise<NationalAnswer> {
  const transType = body['transType'] ?? 'ec.query';
  const parsed = v.safeParse(ecQuery, fieldsOf(body));
  if (transType !== 'ec.query' || !parsed.success) return plainNo({ code: 'BAD_REQUEST' });
  const fields = parsed.output;
  const { orgId, outBizNo, ecQrCode } = fields;
  const query = { clientId, fields, institutionCode: orgId, requestKey: outBizNo };
  const answer = await read({ ...query, door: 'local' }, needs);
  return answer.ok
    ? plainYes(orgId, ecQueryFields(answer.value, ecQrCode.trim(), needs.vault))
    : plainNo(answer.problem);
}

/** Institutions often leave `orgId` to the envelope. */
function enveloped(envelope: FsiEnvelope): Result<EcQuery> {
  const inner = fieldsOf(envelope.input);
  const given = inner && { ...inner, orgId: inner['orgId'] || envelope.fixmedins_code };
  const parsed = v.safeParse(ecQuery, given);
  return parsed.success ? { ok: true, value: parsed.output } : refuse('BAD_REQUEST');
}

/** infno 1162: the same query in the FSI envelope. A body without any envelope is the plain form. */
export async function fsiQuery(
  clientId: string,
  body: Fields,
  needs: QueryNeeds,
): Promise<NationalAnswer> {
  if (body['infno'] === undefined && body['input'] === undefined)
    return plainQuery(clientId, body, needs);
  const { clock, ids, vault } = needs;
  const receivedAtMs = clock.now();
  if (String(body['infno']) !== '1162') return infnoUnknown(ids.digits(10));
  const envelope = v.safeParse(fsiEnvelope, body);
  const fields = envelope.success ? enveloped(envelope.output) : refuse('BAD_REQUEST');
  const done = () => ({ receivedAtMs, respondedAtMs: clock.now() });
  if (!envelope.success || !fields.ok) return fsiNo({ code: 'BAD_REQUEST' }, done());
  const { fixmedins_code: institutionCode, msgid: requestKey } = envelope.output;
  const query = { clientId, fields: fields.value, institutionCode, requestKey };
  const answer = await read({ ...query, door: 'fsi' }, needs);
  if (!answer.ok) return fsiNo(answer.problem, done());
  const { code: region } = answer.value.facts.insuredRegion;
  const refmsgid = `${region}${civilStamp(receivedAtMs).slice(0, 14)}${ids.digits(10)}`;
  const data = ecQueryFields(answer.value, fields.value.ecQrCode.trim(), vault);
  return fsiYes({ data }, refmsgid, done());
}
