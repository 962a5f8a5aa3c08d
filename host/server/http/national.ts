import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { nationalPaths, type NationalRequest } from '../../../cloudfunctions/gateway/national';
import type { NationalAnswer } from '../../../cloudfunctions/gateway/national-answer';

/** The institutions' door as the host calls it. */
export type National = (request: NationalRequest) => Promise<NationalAnswer>;

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
    const { status, body } = await national({
      path: request.url.split('?')[0] ?? '',
      headers: oneEach(request),
      body: typeof request.body === 'string' ? request.body : '',
    });
    return reply.code(status).header('cache-control', 'no-store').send(body);
  };
  app.post(nationalPaths.plain, answer);
  app.post(`${nationalPaths.fsiFamily}*`, answer);
}
