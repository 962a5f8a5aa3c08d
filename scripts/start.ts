import { accessSync, constants, existsSync, mkdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { startServer, type RunningServer } from '../host/server';
import { buildStale } from './build';

const root = join(__dirname, '..');
const port = Number(process.env['PORT'] ?? 8620);
const dataDir = resolve(process.env['YIMA_DATA'] ?? join(root, 'data'));

/** Ends with one clear sentence and a non-zero code. */
function stop(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}

/** The folder that holds the embedded database must be ours to write. */
function checkFolder(): void {
  try {
    if (!existsSync(dataDir)) mkdirSync(dataDir, { recursive: true });
    accessSync(dataDir, constants.W_OK | constants.X_OK);
  } catch {
    stop(`The folder ${dataDir} cannot be written. 数据文件夹不可写：${dataDir}`);
  }
}

/** Asked before the build, so that nobody waits a minute to hear it. */
function checkPort(): Promise<void> {
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    stop(`PORT must be a number from 0 to 65535. PORT 应为 0–65535 的数字。`);
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) =>
      stop(
        error.code === 'EADDRINUSE'
          ? `Port ${port} is taken; choose another: PORT=${port < 65535 ? port + 1 : 8621} npm start. 端口 ${port} 已被占用。`
          : `Port ${port} cannot be opened (${error.code}). 端口 ${port} 无法使用。`,
      ),
    );
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve()));
  });
}

function say(url: string): void {
  console.log(`
  一码 Yima is running (sandbox: nobody is real 沙箱：人物均为虚构)

  两部手机 phones   ${url}/
  微信 WeChat       ${url}/phone/wechat.html
  支付宝 Alipay     ${url}/phone/alipay.html
  城市 App（H5）    ${url}/app/
  机构前台 desk     ${url}/desk/institution/
  经办窗口 bureau   ${url}/desk/agency/

  Stop with Ctrl-C; everything is kept in ${dataDir}. 按 Ctrl-C 停止，数据会保留。
`);
}

/** Ctrl-C at any moment, the start included, stops in order: a database half started is stopped as well. */
function stopOnSignal(starting: Promise<RunningServer>): void {
  let stopping = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.on(signal, () => {
      if (stopping) return;
      stopping = true;
      void starting.then((server) => server.stop()).then(() => process.exit(0));
    });
}

/** `npm start` */
export async function main(): Promise<void> {
  checkFolder();
  await checkPort();
  await buildStale((line) => console.log(`  ${line}`)).catch((error: Error) =>
    stop(`The build failed. 构建失败。\n${error.message}`),
  );
  const databaseUrl = process.env['DATABASE_URL'];
  const starting = startServer({
    port,
    dataDir,
    distDir: join(root, 'dist'),
    ...(databaseUrl ? { databaseUrl } : {}),
  });
  stopOnSignal(starting);
  const server = await starting.catch((error: Error) => stop(error.message));
  say(server.url);
}
