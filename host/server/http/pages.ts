import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { embeddedPolicy } from './policy';

/** The pages that a bank's or a city's app shows in a frame of its own. */
const embedded = '/h5/';

const folders = [
  { prefix: '/phone/', folder: 'phone' },
  { prefix: '/desk/institution/', folder: 'desk/institution' },
  { prefix: embedded, folder: 'h5' },
  { prefix: '/app/', folder: 'app' },
  { prefix: '/desk/agency/', folder: 'desk/agency' },
];

/** Who may put the embedded pages into a frame, and whose messages they may answer. */
function serveEmbedders(app: FastifyInstance, embedders: readonly string[]): void {
  const policy = embeddedPolicy(embedders);
  app.addHook('onRequest', async (request, reply) => {
    if (!request.url.startsWith(embedded)) return;
    reply.header('content-security-policy', policy);
    // The older word for the same thing can name no origin, so the policy alone says who.
    if (embedders.length > 0) reply.removeHeader('x-frame-options');
  });
  app.get(`${embedded}embedders.json`, (_request, reply) =>
    reply.header('cache-control', 'no-cache').send(embedders),
  );
}

/** The phones, the desk and the embedded pages, as they were built; `/` leads to the phones. */
export async function servePages(
  app: FastifyInstance,
  { distDir, embedders }: { readonly distDir: string; readonly embedders: readonly string[] },
): Promise<void> {
  serveEmbedders(app, embedders);
  for (const { prefix, folder } of folders) {
    const root = join(distDir, folder);
    if (!existsSync(root)) continue;
    await app.register(fastifyStatic, {
      root,
      prefix,
      decorateReply: false,
      redirect: true,
      cacheControl: false,
      setHeaders: (reply) => void reply.header('cache-control', 'no-cache'),
    });
  }
  app.get('/', (_request, reply) => reply.redirect('/phone/'));
}
