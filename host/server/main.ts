import { join } from 'node:path';
import { startServer } from '.';

/** Longer than the longest request may take; then whatever still hangs is given up. */
const patienceMs = 35_000;

/** Ends with one clear sentence. */
function stop(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}

function portFrom(text = '8620'): number {
  const port = Number(text);
  return Number.isInteger(port) && port >= 0 && port <= 65535
    ? port
    : stop('PORT must be a number from 0 to 65535. PORT 应为 0–65535 的数字。');
}

/**
 * The server of a deployment: bundled into one file, it builds nothing, installs nothing and writes only
 * to its data folder, and not even there when the keys and a database server are given.
 */
async function main(): Promise<void> {
  const { PORT, YIMA_HOST, YIMA_DATA, DATABASE_URL } = process.env;
  const starting = startServer({
    port: portFrom(PORT),
    host: YIMA_HOST ?? '127.0.0.1',
    dataDir: YIMA_DATA ?? join(process.cwd(), 'data'),
    distDir: join(__dirname, '..'),
    ...(DATABASE_URL ? { databaseUrl: DATABASE_URL } : {}),
  });
  let isStopping = false;
  // What is under way is finished, the start included; nothing new is begun.
  const finish = (): void => {
    if (isStopping) return;
    isStopping = true;
    setTimeout(() => process.exit(1), patienceMs).unref();
    void starting.then((server) => server.stop()).then(() => process.exit(0));
  };
  process.on('SIGTERM', finish);
  process.on('SIGINT', finish);
  const server = await starting.catch((error: Error) => stop(error.message));
  console.log(JSON.stringify({ level: 'info', where: 'server', url: server.url }));
}

void main();
