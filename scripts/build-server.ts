import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

const root = join(__dirname, '..');

/** Bundles the server of a deployment: one file, the migrations beside it, and nothing to install. */
export async function buildServer({ outDir }: { readonly outDir: string }): Promise<void> {
  rmSync(outDir, { recursive: true, force: true });
  mkdirSync(outDir, { recursive: true });
  await build({
    absWorkingDir: root,
    entryPoints: ['host/server/main.ts'],
    outfile: join(outDir, 'index.js'),
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    legalComments: 'linked',
    tsconfig: 'tsconfig.json',
    // The optional native driver is never there; `pg` asks for it only when told to.
    external: ['pg-native', 'cloudflare:sockets'],
    logLevel: 'error',
  });
  cpSync(
    join(root, 'cloudfunctions/core/adapters/postgres/migrations'),
    join(outDir, 'migrations'),
    { recursive: true },
  );
}
