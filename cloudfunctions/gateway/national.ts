import { ok, refuse, type Problem, type Result } from '@contract/result';
import type { Parts } from '@core/ports/parts';
import * as v from 'valibot';
import { accessAnswer } from './access/access-answer';
import { admit, type AccessNeeds } from './access/admit';
import { mostBytesAt, mostBytesOfQuery } from './fsi/addresses';
import { fsiNo, type FsiTimes } from './fsi/answer';
import { createFsi, type FsiRequest, type FsiNeeds, type Transactions } from './fsi/dispatch';
import { plainNo, type NationalAnswer } from './national-answer';
import { isBare, plainQuery } from './national-query';
import { objectOrText } from './national-schema';
import { transactionsOf, type TransactionNeeds } from './transactions';

/** A request as it came over HTTP; the body is text, for clients send it under many content types. */
export interface NationalRequest {
  readonly path: string;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: string;
}

/** What the institutions' door needs. */
export type NationalParts = AccessNeeds & FsiNeeds & TransactionNeeds & Pick<Parts, 'log'>;

/** The paths of the public interface that are answered here. */
export const nationalPaths = {
  plain: '/localcfc/api/hsecfc/localQrCodeQuery',
  /** 1162, which also takes a body without an envelope. */
  fsi: '/fsi/api/hsecfc/localQrCodeQuery',
  /** Every transaction of the FSI family. */
  fsiFamily: '/fsi/api/',
} as const;

type Body = Result<Readonly<Record<string, unknown>>>;

const mostBytes = (path: string): number =>
  path.startsWith(nationalPaths.fsiFamily) ? mostBytesAt(path) : mostBytesOfQuery;

function parseBody({ body, path }: NationalRequest): Body {
  if (Buffer.byteLength(body) > mostBytes(path)) return refuse('TOO_LARGE');
  const parsed = v.safeParse(objectOrText, body.replace(/^\uFEFF/, ''));
  return parsed.success ? ok(parsed.output) : refuse('BAD_REQUEST');
}

/** Is this one of the addresses of the public interface? */
export const isNational = (path: string): boolean =>
  path === nationalPaths.plain || path.startsWith(nationalPaths.fsiFamily);

/** A no in the form of its address: whoever calls the FSI family looks for `infcode`. */
export const noAt = (path: string, problem: Problem, at: FsiTimes): NationalAnswer =>
  path.startsWith(nationalPaths.fsiFamily) ? fsiNo(problem, at) : plainNo(problem);

/** A request whose body was looked at, and how it is told no. */
interface Read {
  readonly body: Body;
  readonly isPlain: boolean;
  readonly receivedAtMs: number;
  readonly no: (problem: Problem) => NationalAnswer;
}

type Fsi = (request: FsiRequest) => Promise<NationalAnswer>;

async function answer(
  request: NationalRequest,
  { body, isPlain, receivedAtMs, no }: Read,
  { fsi, parts }: { readonly fsi: Fsi; readonly parts: NationalParts },
): Promise<NationalAnswer> {
  const admission = await admit(request, parts);
  if (admission.kind === 'busy')
    return no({ code: 'TOO_MANY_REQUESTS', detail: { waitMs: admission.waitMs } });
  if (admission.kind === 'fault') return accessAnswer(admission.fault, admission.scheme);
  if (!body.ok) return no(body.problem);
  const { client } = admission;
  if (isPlain) return plainQuery(client, body.value, parts);
  const { path } = request;
  const bytes = Buffer.byteLength(request.body);
  return fsi({ client, path, body: body.value, bytes, receivedAtMs });
}

/**
 * The institutions' door: proves the client, reads the body in whatever form, answers in the same. `open` are the
 * transactions that it carries out.
 */
export function createNational(
  parts: NationalParts,
  open: Transactions = transactionsOf(parts),
): (request: NationalRequest) => Promise<NationalAnswer> {
  const fsi = createFsi(open, parts);
  return async (request) => {
    const { path } = request;
    const receivedAtMs = parts.clock.now();
    const body = parseBody(request);
    const isPlain =
      path === nationalPaths.plain || (path === nationalPaths.fsi && body.ok && isBare(body.value));
    const no = (problem: Problem): NationalAnswer =>
      isPlain
        ? plainNo(problem)
        : noAt(path, problem, { receivedAtMs, respondedAtMs: parts.clock.now() });
    try {
      return await answer(request, { body, isPlain, receivedAtMs, no }, { fsi, parts });
    } catch (error) {
      const faultId = parts.ids.next('fault');
      parts.log.fault({ faultId, verb: 'gateway.national', error });
      return no({ code: 'SERVICE_UNAVAILABLE', detail: { faultId } });
    }
  };
}
