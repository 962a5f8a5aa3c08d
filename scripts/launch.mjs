// The first thing `npm start`, `npm test` and the other commands run. It needs nothing but Node itself:
// it checks Node's age, installs from the lock file when that is due, and hands over to the typed script.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const stamp = join(root, 'node_modules', '.yima-installed');

/** Ends with one clear sentence. */
function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  stop(
    `Yima needs Node 20.19 or newer; this is ${process.versions.node}. 需要 Node 20.19 或更新的版本。`,
  );
}

/** Installs exactly what the lock file says, once per lock file. */
function install() {
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  console.log('Installing the packages of package-lock.json … 正在安装依赖（首次约一分钟）');
  const done = spawnSync('npm', ['ci', '--include=dev', '--loglevel=error'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (done.status !== 0)
    stop(
      'The packages could not be installed; npm says why above. 依赖安装失败，原因见上方 npm 的提示。',
    );
  try {
    mkdirSync(dirname(stamp), { recursive: true });
    writeFileSync(stamp, lock);
  } catch (error) {
    stop(`The folder ${root} cannot be written (${error.code}). 项目文件夹不可写。`);
  }
}

checkNode();
const [task, ...args] = process.argv.slice(2);
if (!task) stop('Usage: node scripts/launch.mjs <task> [arguments]');
install();
// The task runs in this very process, so that signals reach it directly.
const require = createRequire(import.meta.url);
require('tsx/cjs');
await require(`./${task}.ts`).main(args);
