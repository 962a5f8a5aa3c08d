import { ok, refuse, type Problem, type Result } from '@contract/result';
import { largestBodyBytes } from '@core/door/door';
import type { Parts } from '@core/ports/parts';
import * as v from 'valibot';
import { checkClient } from './access';
import {
  fsiNo,
  infnoUnknown,
  plainNo,
  type FsiTimes,
  type NationalAnswer,
} from './national-answer';
import { fsiQuery, isBare, plainQuery, type QueryNeeds } from './national-query';
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

type Body = Result<Readonly<Record<string, unknown>>>;

function parseBody({ body }: NationalRequest): Body {
  if (Buffer.byteLength(body) > largestBodyBytes) return refuse('TOO_LARGE');
  const parsed = v.safeParse(objectOrText, body.replace(/^\uFEFF/, ''));
  return parsed.success ? ok(parsed.output) : refuse('BAD_REQUEST');
}

/** Is this one of the addresses of the public interface? */
export const isNational = (path: string): boolean =>
  path === nationalPaths.plain || path.startsWith(nationalPaths.fsiFamily);

/** A no in the form of its address: whoever calls the FSI family looks for `infcode`. */
export const noAt = (path: string, problem: Problem, at: FsiTimes): NationalAnswer =>
  path.startsWith(nationalPaths.fsiFamily) ? fsiNo(problem, at) : plainNo(problem);

type Say = (problem: Problem) => NationalAnswer;

async function answer(
  request: NationalRequest,
  { body, no }: { readonly body: Body; readonly no: Say },
  parts: NationalParts,
): Promise<NationalAnswer> {
  const client = await checkClient(request.headers, parts);
  if (!client.ok) return no(client.problem);
  if (!body.ok) return no(body.problem);
  const { path } = request;
  if (path === nationalPaths.plain || (path === nationalPaths.fsi && isBare(body.value)))
    return plainQuery(client.value, body.value, parts);
  if (path === nationalPaths.fsi) return fsiQuery(client.value, body.value, parts);
  return infnoUnknown(parts.ids.digits(10));
}

/** The institutions' door: proves the client, reads the body in whatever form, answers in the same. */
export const createNational =
  (parts: NationalParts) =>
  async (request: NationalRequest): Promise<NationalAnswer> => {
    const receivedAtMs = parts.clock.now();
    const body = parseBody(request);
    const isPlain = request.path === nationalPaths.fsi && body.ok && isBare(body.value);
    const no: Say = (problem) => {
      if (isPlain) return plainNo(problem);
      return noAt(request.path, problem, { receivedAtMs, respondedAtMs: parts.clock.now() });
    };
    try {
      return await answer(request, { body, no }, parts);
    } catch (error) {
      const faultId = parts.ids.next('fault');
      parts.log.fault({ faultId, verb: 'gateway.national', error });
      return no({ code: 'SERVICE_UNAVAILABLE', detail: { faultId } });
    }
  };
