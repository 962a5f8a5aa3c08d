import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';

/** The two outputs of the build. */
export type Output = 'weapp' | 'alipay';

/** Where an output lies; the suites read what was built and build nothing themselves. */
export function outputOf(output: Output): string {
  const folder = resolve(__dirname, '../../../dist', output);
  if (!existsSync(join(folder, 'app.js'))) throw new Error(`dist/${output} is not built`);
  return folder;
}

/** Every file of an output, relative to it. */
export function filesOf(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile())
    .map((path) => relative(folder, path));
}

/** One file as text. */
export const textOf = (folder: string, name: string): string =>
  readFileSync(join(folder, name), 'utf8');

/** The main package is everything that lies outside a sub-package; there is none yet. */
export function mainPackageBytes(root: string): number {
  const { subPackages = [] } = JSON.parse(textOf(root, 'app.json')) as {
    subPackages?: { root: string }[];
  };
  return filesOf(root)
    .filter((name) => !subPackages.some((one) => name.startsWith(one.root)))
    .reduce((sum, name) => sum + statSync(join(root, name)).size, 0);
}
