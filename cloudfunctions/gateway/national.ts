import type { Result } from '@contract/result';
import { refuse } from '@contract/result';
import { largestBodyBytes } from '@core/door/door';
import type { Parts } from '@core/ports/parts';
import * as v from 'valibot';
import { checkClient } from './access';
import { infnoUnknown, plainNo, type NationalAnswer } from './national-answer';
import { fsiQuery, plainQuery, type QueryNeeds } from './national-query';
import { objectOrText } from './national-schema';

/** A request as it came over HTTP; the body is text, for clients send it under many content types. */
export interface NationalRequest {
  readonly path: string;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: string;
}

/** What the institutions' door needs. */
export type NationalParts = QueryNeeds & Pick<Parts, 'log'>;

/** The paths of the public interface that are answered here. */
export const nationalPaths = {
  plain: '/localcfc/api/hsecfc/localQrCodeQuery',
  fsi: '/fsi/api/hsecfc/localQrCodeQuery',
  /** Every other transaction of the FSI family. */
  fsiFamily: '/fsi/api/',
} as const;

function parseBody({ body }: NationalRequest): Result<Readonly<Record<string, unknown>>> {
  if (Buffer.byteLength(body) > largestBodyBytes) return refuse('TOO_LARGE');
  const parsed = v.safeParse(objectOrText, body.replace(/^\uFEFF/, ''));
  return parsed.success ? { ok: true, value: parsed.output } : refuse('BAD_REQUEST');
}

async function answer(request: NationalRequest, parts: NationalParts): Promise<NationalAnswer> {
  const client = await checkClient(request.headers, parts);
  if (!client.ok) return plainNo(client.problem);
  const body = parseBody(request);
  if (!body.ok) return plainNo(body.problem);
  if (request.path === nationalPaths.plain) return plainQuery(client.value, body.value, parts);
  if (request.path === nationalPaths.fsi) return fsiQuery(client.value, body.value, parts);
  return infnoUnknown(parts.ids.digits(10));
}

/** The institutions' door: proves the client, reads the body in whatever form, answers in the same. */
export const createNational =
  (parts: NationalParts) =>
  async (request: NationalRequest): Promise<NationalAnswer> => {
    try {
      return await answer(request, parts);
    } catch (error) {
      const faultId = parts.ids.next('fault');
      parts.log.fault({ faultId, verb: 'gateway.national', error });
      return plainNo({ code: 'SERVICE_UNAVAILABLE', detail: { faultId } });
    }
  };
