import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import fastify from 'fastify';
import type { Pool } from 'pg';
import { aFolder } from '../fixtures/folders';

/** What a load came to. */
export interface Load {
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  readonly good: number;
  readonly sent: number;
}

/** Runs the client in a process of its own, so that it does not share the server's thread. */
export async function load(
  url: string,
  requests: readonly unknown[],
  clients: number,
): Promise<Load> {
  const folder = aFolder('load');
  const file = join(folder.path, 'requests.json');
  writeFileSync(file, JSON.stringify(requests));
  const program = join(__dirname, 'load.mjs');
  const { stdout } = await promisify(execFile)(process.execPath, [
    program,
    url,
    file,
    String(clients),
  ]);
  folder.remove();
  return JSON.parse(stdout) as Load;
}

/** A bare server that parses and sends the same JSON back. */
export async function echo(): Promise<{ url: string; stop: () => Promise<void> }> {
  const app = fastify();
  app.post('/*', (request) =>
    Promise.resolve({ ...(request.body as object), code: 0, infcode: 0 }),
  );
  const url = await app.listen({ port: 0, host: '127.0.0.1' });
  return { url, stop: () => app.close() };
}

/** One durable insert a statement, prepared, by as many askers over the server's own pool. */
export async function rawInserts(pool: Pool, clients: number): Promise<number> {
  await pool.query('create table if not exists bench_row (id bigint primary key, at_ms bigint)');
  await pool.query('truncate bench_row');
  const text = 'insert into bench_row values ($1, $2) on conflict do nothing';
  const count = clients === 1 ? 2_000 : 10_000;
  let next = 0;
  const client = async () => {
    while (next < count) {
      next += 1;
      await pool.query({ name: 'bench-insert', text, values: [next, 1] });
    }
  };
  await pool.query({ name: 'bench-insert', text, values: [0, 1] });
  const startedAt = performance.now();
  await Promise.all(Array.from({ length: clients }, client));
  const seconds = (performance.now() - startedAt) / 1000;
  return count / seconds;
}

/** So many a second. */
export const rate = (count: number): string => `${Math.round(count).toLocaleString('en')}/s`;
