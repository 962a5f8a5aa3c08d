import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildApp } from '../host/app/build';
import { buildPhone } from '../host/phone/build';
import { buildDesks } from './build-desks';
import { buildFunctions } from './build-functions';
import { buildServer } from './build-server';
import { whenStale } from './stale';

const root = join(__dirname, '..');

/** Runs a command of node_modules/.bin quietly; its output is shown only when it fails. */
function run(command: string, args: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(join(root, 'node_modules', '.bin', command), args, {
      cwd: root,
      env: { ...process.env, NODE_ENV: 'production' },
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    });
    const said: Buffer[] = [];
    child.stdout.on('data', (part: Buffer) => said.push(part));
    child.stderr.on('data', (part: Buffer) => said.push(part));
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) return resolve();
      reject(new Error(`${command} ${args.join(' ')} failed:\n${Buffer.concat(said).toString()}`));
    });
  });
}

const shared = ['contract', 'package-lock.json', 'tsconfig.json'];
const miniProgram = ['src', 'config', 'babel.config.js', ...shared];
const dist = join(root, 'dist');

const targets = [
  ...(['weapp', 'alipay'] as const).map((type) => ({
    name: `mini-program-${type}`,
    inputs: miniProgram,
    output: `dist/${type}/app.js`,
    settings: { api: process.env['TARO_APP_API'], cloud: process.env['TARO_APP_CLOUD_ENV'] },
    make: () => run('taro', ['build', '--type', type, '--no-check']),
  })),
  {
    name: 'mini-program-h5',
    inputs: miniProgram,
    output: 'dist/h5/index.html',
    settings: { api: process.env['TARO_APP_API'] },
    make: () => {
      rmSync(join(dist, 'h5'), { recursive: true, force: true }); // Chunks of an earlier build have other names.
      return run('taro', ['build', '--type', 'h5', '--no-check']);
    },
  },
  {
    name: 'app',
    inputs: ['host/app', 'host/phone'],
    output: 'dist/app/index.html',
    make: () => buildApp({ outDir: join(dist, 'app') }),
  },
  {
    name: 'phone',
    inputs: ['host/phone', ...miniProgram],
    output: 'dist/phone/index.html',
    make: () => buildPhone({ distDir: dist, outDir: join(dist, 'phone') }),
  },
  {
    name: 'desks',
    inputs: ['desk', 'scripts/build-desks.ts', ...shared],
    output: 'dist/desk/institution/index.html',
    make: () => buildDesks({ outDir: join(dist, 'desk') }),
  },
  {
    name: 'functions',
    inputs: ['cloudfunctions', 'scripts/build-functions.ts', ...shared],
    output: 'dist/cloudfunctions',
    make: () => buildFunctions({ outDir: join(dist, 'cloudfunctions') }),
  },
  {
    name: 'server',
    inputs: ['host/server', 'cloudfunctions', 'scripts/build-server.ts', ...shared],
    output: 'dist/server/index.js',
    make: () => buildServer({ outDir: join(dist, 'server') }),
  },
];

/** Builds what is stale, all or the named, one after the other: two first builds of Taro disturb each other. */
export async function buildStale(
  say: (line: string) => void,
  only: readonly string[] = [],
): Promise<void> {
  const unknown = only.find((name) => targets.every((target) => target.name !== name));
  if (unknown !== undefined) throw new Error(`There is nothing called ${unknown} to build.`);
  for (const target of targets) {
    if (only.length > 0 && !only.includes(target.name)) continue;
    const startedAt = performance.now();
    const built = await whenStale({ root, ...target });
    if (built)
      say(`built ${target.name} in ${((performance.now() - startedAt) / 1000).toFixed(1)} s`);
  }
}

/** `npm run build [-- server desks …]` */
export const main = (only: readonly string[] = []): Promise<void> => buildStale(console.log, only);
