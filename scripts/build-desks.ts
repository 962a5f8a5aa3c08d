import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const require = createRequire(import.meta.url);

/** Computers at a counter are old: these are the oldest browsers whose wasm the camera's reader needs anyway. */
const target = ['chrome95', 'edge95', 'firefox100', 'safari15.4'];

async function buildDesk(name: string, outDir: string): Promise<void> {
  const from = join(root, 'desk', name);
  const to = join(outDir, name);
  rmSync(to, { recursive: true, force: true }); // Chunks of an earlier build have other names.
  mkdirSync(to, { recursive: true });
  await build({
    absWorkingDir: root,
    entryPoints: { app: join(from, 'main.tsx') },
    outdir: to,
    bundle: true,
    splitting: true,
    format: 'esm',
    target,
    minify: true,
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
    chunkNames: '[name]-[hash]',
    legalComments: 'linked',
    logLevel: 'warning',
  });
  for (const file of ['index.html', 'icon.svg']) cpSync(join(from, file), join(to, file));
  // Served by us: the library's own default is a public network.
  cpSync(require.resolve('zxing-wasm/reader/zxing_reader.wasm'), join(to, 'zxing_reader.wasm'));
}

/** Bundles every desk into its own folder below `outDir`. Rejects when a bundle fails. */
export async function buildDesks({ outDir }: { readonly outDir: string }): Promise<void> {
  await buildDesk('institution', outDir);
  await buildDesk('agency', outDir);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  void buildDesks({ outDir: join(root, 'dist', 'desk') });
