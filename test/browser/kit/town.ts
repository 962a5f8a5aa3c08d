import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { startServer } from '../../../host/server';

const distDir = resolve(__dirname, '../../../dist');

/** The whole system on a free loopback port with a database of its own. */
export interface Town {
  readonly url: string;
  /** Stops everything and starts it again on the same data. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts a town; the data folder is thrown away when it stops. */
export async function openTown(): Promise<Town> {
  const dataDir = mkdtempSync(join(tmpdir(), 'yima-town-'));
  let server = await startServer({ port: 0, dataDir, distDir });
  const port = Number(new URL(server.url).port);
  return {
    get url() {
      return server.url;
    },
    async restart() {
      await server.stop();
      server = await startServer({ port, dataDir, distDir });
    },
    async stop() {
      await server.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
