import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';

const page = `<!doctype html>
<html lang="zh-CN">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
    <title>沙箱市民 App</title>
    <link rel="icon" href="data:," />
    <link rel="stylesheet" href="app.css" />
    <script defer src="app.js"></script>
  </head>
  <body></body>
</html>
`;

/** Builds the app that embeds the pages in the sandbox; `outDir` is served under `/app/`. */
export async function buildApp({ outDir }: { readonly outDir: string }): Promise<void> {
  await mkdir(outDir, { recursive: true });
  await writeFile(join(outDir, 'index.html'), page);
  await build({
    entryPoints: { app: join(__dirname, 'app.ts') },
    outdir: outDir,
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
    logLevel: 'warning',
  });
}
