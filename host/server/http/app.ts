import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import fastify, { type FastifyError, type FastifyInstance, type FastifyReply } from 'fastify';
import type { Problem } from '@contract/result';
import type { SandboxVendor } from '@core/adapters/sandbox';
import type { Front } from './front';
import { serveFunctions, type Functions } from './functions';
import { nationalRefusal, serveNational, type National } from './national';
import { servePages } from './pages';
import { contentPolicy } from './policy';
import { servePosters } from './posters';
import { serveSandbox } from './sandbox';
import type { Town } from '../sandbox/town';

/** What the web server serves. */
export interface Served {
  readonly functions: Functions;
  readonly national: National;
  readonly vendor: SandboxVendor | null;
  /** What the sandbox does beside the vendors; null where nothing is simulated. */
  readonly town: Town | null;
  readonly distDir: string;
  readonly front: Front;
  /** Answers when the store does. */
  readonly ping: () => Promise<void>;
}

/** More than any request of ours; the doors refuse at 16 KB with their own words. */
const largestBody = 64 * 1024;

const problemOf = (error: FastifyError): Problem =>
  error.statusCode === 413
    ? { code: 'TOO_LARGE' }
    : error.statusCode === 429
      ? { code: 'TOO_MANY_REQUESTS' }
      : { code: (error.statusCode ?? 500) < 500 ? 'BAD_REQUEST' : 'SERVICE_UNAVAILABLE' };

async function protect(app: FastifyInstance, requestsPerMinute: number): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: false, // Set below, one string for all.
    hsts: false, // Plain HTTP on loopback; a proxy that ends TLS sets it.
    crossOriginEmbedderPolicy: false,
    frameguard: { action: 'sameorigin' },
  });
  app.addHook('onRequest', (_request, reply, done) => {
    reply.header('content-security-policy', contentPolicy);
    done();
  });
  await app.register(rateLimit, {
    max: requestsPerMinute,
    timeWindow: '1 minute',
    allowList: (request) => !/^\/(api|sandbox|localcfc|fsi)\//.test(request.url),
  });
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const problem = problemOf(error);
    const national = nationalRefusal(request, problem);
    if (national) return reply.code(national.status).send(national.body);
    return reply.code(error.statusCode ?? 500).send({ ok: false, problem });
  });
}

/** Fastify's own words for an address that is not there, or cannot be one, repeat it; ours say nothing back. */
function refuseOtherAddresses(app: FastifyInstance): void {
  const problem: Problem = { code: 'UNKNOWN_VERB' };
  app.setNotFoundHandler((_request, reply) => reply.code(404).send({ ok: false, problem }));
}

/** Every body arrives as text: what it means is each door's own matter. */
function readBodiesAsText(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'string' }, (_request, body, done) => done(null, body));
}

/** An answer given while the server stops is the last on its connection, or the stop would wait for the next. */
function endConnectionsWhenClosing(app: FastifyInstance): void {
  let isClosing = false;
  app.addHook('preClose', (done) => {
    isClosing = true;
    done();
  });
  app.addHook('onSend', (_request, reply) => {
    // Not awaited: a reply is a promise of its own end.
    if (isClosing) void reply.header('connection', 'close');
    return Promise.resolve();
  });
}

function serveHealth(app: FastifyInstance, ping: Served['ping']): void {
  app.get('/healthz', () => Promise.resolve({ status: 'up' }));
  app.get('/readyz', async (_request, reply) => {
    try {
      await ping();
      return { status: 'ready' };
    } catch {
      return reply.code(503).send({ status: 'database unreachable' });
    }
  });
}

/** The web server of the whole system, not yet listening. */
export async function createApp(served: Served): Promise<FastifyInstance> {
  const app = fastify({
    bodyLimit: largestBody,
    forceCloseConnections: 'idle',
    requestTimeout: 30_000,
    trustProxy: served.front.trustedProxies === null ? false : [...served.front.trustedProxies],
    frameworkErrors: (_error, _request, reply) => {
      const plain = reply as unknown as FastifyReply;
      void plain.code(400).send({ ok: false, problem: { code: 'BAD_REQUEST' } });
    },
    routerOptions: { ignoreTrailingSlash: false },
  });
  await protect(app, served.front.requestsPerMinute);
  readBodiesAsText(app);
  refuseOtherAddresses(app);
  endConnectionsWhenClosing(app);
  serveHealth(app, served.ping);
  serveFunctions(app, served.functions);
  serveNational(app, served.national);
  servePosters(app);
  if (served.vendor) serveSandbox(app, served.vendor, served.town);
  await servePages(app, { distDir: served.distDir, embedders: served.front.embedders });
  return app;
}
