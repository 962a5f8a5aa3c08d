import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Problem } from '@contract/result';
import { mostBytesOfAll } from '../../../cloudfunctions/gateway/fsi/addresses';
import { fileHeaders } from '../../../cloudfunctions/gateway/http-event';
import {
  isNational,
  nationalPaths,
  noAt,
  type NationalRequest,
} from '../../../cloudfunctions/gateway/national';
import type { NationalAnswer } from '../../../cloudfunctions/gateway/national-answer';

/** The institutions' door as the host calls it. */
export type National = (request: NationalRequest) => Promise<NationalAnswer>;

const pathOf = (request: FastifyRequest): string => request.url.split('?')[0] ?? '';

/** What the server itself refuses, as the institutions' door would say it; null at any other address. */
export function nationalRefusal(request: FastifyRequest, problem: Problem): NationalAnswer | null {
  const path = pathOf(request);
  if (!isNational(path)) return null;
  const nowMs = Date.now();
  return noAt(path, problem, { receivedAtMs: nowMs, respondedAtMs: nowMs });
}

const oneEach = (request: FastifyRequest): NationalRequest['headers'] =>
  Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value[0] : value,
    ]),
  );

/** The paths of the public interface, with the body passed on as text whatever its type. */
export function serveNational(app: FastifyInstance, national: National): void {
  const answer = async (request: FastifyRequest, reply: FastifyReply) => {
    const { status, body, file } = await national({
      path: pathOf(request),
      headers: oneEach(request),
      body: typeof request.body === 'string' ? request.body : '',
    });
    reply.code(status).header('cache-control', 'no-store');
    return file ? reply.headers(fileHeaders(file)).send(Buffer.from(file.bytes)) : reply.send(body);
  };
  app.post(nationalPaths.plain, answer);
  // The door refuses what is too much for its address with its own words.
  app.post(`${nationalPaths.fsiFamily}*`, { bodyLimit: mostBytesOfAll }, answer);
}
