import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

const folders = [
  { prefix: '/phone/', folder: 'phone' },
  { prefix: '/desk/institution/', folder: 'desk/institution' },
  { prefix: '/desk/agency/', folder: 'desk/agency' },
];

/** The phones and the desk, as they were built; `/` leads to the phones. */
export async function servePages(app: FastifyInstance, distDir: string): Promise<void> {
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
