import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { refuse, type Result } from '@contract/result';
import type { FunctionName } from '@contract/verbs';
import type { Handler } from '@core/door/door';

/** The functions behind their doors, in this process. */
export type Functions = Readonly<Record<FunctionName, Handler>>;

interface Path {
  readonly function: string;
  readonly verb: string;
}

function parse(text: unknown): { readonly value: unknown } | null {
  if (text === '' || text === undefined) return { value: {} };
  if (typeof text !== 'string') return null;
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return null;
  }
}

function tokenOf(request: FastifyRequest): string | undefined {
  const match = /^Bearer ([\w.~+/=-]{1,200})$/.exec(request.headers.authorization ?? '');
  return match?.[1];
}

async function call(functions: Functions, request: FastifyRequest): Promise<Result<unknown>> {
  const path = request.params as Path;
  const handler = Object.hasOwn(functions, path.function)
    ? functions[path.function as FunctionName]
    : null;
  if (!handler) return refuse('UNKNOWN_VERB');
  const body = parse(request.body);
  if (!body) return refuse('BAD_REQUEST');
  const token = tokenOf(request);
  const event = { verb: path.verb, body: body.value, ...(token === undefined ? {} : { token }) };
  // Over HTTP no platform vouches for anybody: the session does.
  return handler(event, { address: request.ip, platformSubject: null });
}

/** `POST /api/<function>/<verb>`: always 200 with a reply, yes or no. */
export function serveFunctions(app: FastifyInstance, functions: Functions): void {
  app.post('/api/:function/:verb', async (request: FastifyRequest, reply: FastifyReply) => {
    reply.header('cache-control', 'no-store');
    return call(functions, request);
  });
}
