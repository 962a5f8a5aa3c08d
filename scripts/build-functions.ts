import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { FunctionName } from '../contract/verbs';

const root = join(__dirname, '..');

/** The functions that are deployed, each alone. */
export const functionNames: readonly FunctionName[] = [
  'session',
  'activation',
  'credential',
  'messages',
  'gateway',
];

/**
 * The platform calls the gateway once a minute to clean up, and twice to send what a settlement's own call could not;
 * the time is `second minute hour …`.
 */
const triggers = [
  { name: 'sweep', type: 'timer', config: '0 * * * * * *' },
  { name: 'deliver', type: 'timer', config: '15,45 * * * * * *' },
];

async function buildFunction(name: FunctionName, outDir: string): Promise<void> {
  const folder = join(outDir, name);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await build({
    absWorkingDir: root,
    entryPoints: [`cloudfunctions/${name}/index.ts`],
    outfile: join(folder, 'index.js'),
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    legalComments: 'none',
    tsconfig: 'tsconfig.json',
    // The optional native driver is never there; `pg` asks for it only when told to.
    external: ['pg-native', 'cloudflare:sockets'],
    logLevel: 'error',
  });
  const manifest = {
    name: `yima-${name}`,
    version: '1.0.0',
    private: true,
    main: 'index.js',
    engines: { node: '>=20' },
    dependencies: {},
  };
  await writeFile(join(folder, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  if (name === 'gateway')
    await writeFile(join(folder, 'config.json'), `${JSON.stringify({ triggers }, null, 2)}\n`);
}

/** Bundles each cloud function as the platform expects it: one folder, nothing to install. */
export async function buildFunctions({ outDir }: { readonly outDir: string }): Promise<void> {
  for (const name of functionNames) await buildFunction(name, outDir);
}
