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

/** What `app.json` says of pages and packages. */
interface App {
  readonly pages: readonly string[];
  readonly subPackages?: readonly { readonly root: string; readonly pages: readonly string[] }[];
}

const appOf = (root: string): App => JSON.parse(textOf(root, 'app.json')) as App;

/** Every page of an output, in whichever package it lies. */
export function pagesOf(root: string): readonly string[] {
  const { pages, subPackages = [] } = appOf(root);
  return [
    ...pages,
    ...subPackages.flatMap((one) => one.pages.map((page) => `${one.root}/${page}`)),
  ];
}

const mainPackage = 'main';

/** Bytes of each package, and of all; the main one is everything that lies outside a sub-package. */
export function packageBytes(root: string): Readonly<Record<string, number>> {
  const roots = (appOf(root).subPackages ?? []).map((one) => one.root);
  const bytes: Record<string, number> = { [mainPackage]: 0, all: 0 };
  for (const name of filesOf(root)) {
    const { size } = statSync(join(root, name));
    const part = roots.find((one) => name.startsWith(`${one}/`)) ?? mainPackage;
    bytes[part] = (bytes[part] ?? 0) + size;
    bytes['all'] = (bytes['all'] ?? 0) + size;
  }
  return bytes;
}
