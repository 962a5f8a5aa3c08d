import type { Figure } from '../../scripts/bench';
import { startServer } from '../../host/server';
import { aFolder } from '../fixtures/folders';

/** From the call to the first answer over HTTP. */
async function startOn(dataDir: string): Promise<number> {
  const startedAt = performance.now();
  const server = await startServer({ port: 0, dataDir, distDir: dataDir, environment: {} });
  await (await fetch(`${server.url}/readyz`)).json();
  const ms = performance.now() - startedAt;
  await server.stop();
  return ms;
}

/** Start of the server with its embedded database, the first time and again. */
export async function measure(): Promise<readonly Figure[]> {
  const folder = aFolder('start');
  const first = await startOn(folder.path);
  const again = [];
  for (let n = 0; n < 5; n += 1) again.push(await startOn(folder.path));
  again.sort((a, b) => a - b);
  folder.remove();
  const median = again[2] ?? 0;
  return [
    {
      what: 'server start, new data folder',
      value: `${Math.round(first)} ms`,
      against: 'creates the database and loads the sandbox',
    },
    {
      what: 'server start, again (median of 5)',
      value: `${Math.round(median)} ms`,
      against: `${(median / first).toFixed(2)} × the first start; budget 20 s to a code on the screen`,
    },
  ];
}
