import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

import { build } from 'esbuild';

import { compileMiniPackage } from './compile/mini-package';
import type { Platform } from './compile/package-shape';

const HERE = __dirname;
const DIST_FOLDERS: Readonly<Record<Platform, string>> = { wechat: 'weapp', alipay: 'alipay' };
const TITLES: Readonly<Record<Platform, string>> = {
  wechat: '微信 · 沙箱',
  alipay: '支付宝 · 沙箱',
};

/** Folders of a build, absolute or relative to the working directory. */
export interface PhoneBuild {
  /** Holds `weapp` and `alipay`, the output of the mini-program's build. */
  distDir: string;
  /** Receives the pages that are served under `/phone/`. */
  outDir: string;
}

/** Builds the two phones and the stage. Takes a second or two; throws when a template is broken. */
export async function buildPhone({ distDir, outDir }: PhoneBuild): Promise<void> {
  await mkdir(outDir, { recursive: true });
  const write = (name: string, text: string) => writeFile(path.join(outDir, name), text);
  const platforms = Object.keys(DIST_FOLDERS) as Platform[];
  await Promise.all([
    bundle(outDir),
    write('index.html', page('一码 · 沙箱', { script: 'stage' })),
    ...platforms.map(async (platform) => {
      const source = path.join(distDir, DIST_FOLDERS[platform]);
      await write(`${platform}.package.js`, await compileMiniPackage(source, platform));
      await write(`${platform}.html`, page(TITLES[platform], { script: 'phone', platform }));
    }),
  ]);
}

async function bundle(outDir: string): Promise<void> {
  await build({
    entryPoints: {
      phone: path.join(HERE, 'shell/phone.ts'),
      stage: path.join(HERE, 'stage/stage.ts'),
    },
    outdir: outDir,
    bundle: true,
    minify: true,
    sourcemap: true,
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'warning',
  });
}

function page(
  title: string,
  { script, platform }: { script: string; platform?: Platform },
): string {
  const mark = platform === undefined ? '' : ` data-platform="${platform}"`;
  const pack =
    platform === undefined ? '' : `<script defer src="${platform}.package.js"></script>\n    `;
  return `<!doctype html>
<html lang="zh-CN"${mark}>
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
    <title>${title}</title>
    <link rel="icon" href="data:," />
    <link rel="stylesheet" href="${script}.css" />
    ${pack}<script defer src="${script}.js"></script>
  </head>
  <body></body>
</html>
`;
}

if (require.main === module) {
  const root = path.resolve(HERE, '../../dist');
  buildPhone({ distDir: root, outDir: path.join(root, 'phone') }).catch((error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  });
}
