import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(__dirname, '..');

interface Paths {
  readonly compilerOptions: { readonly paths: Readonly<Record<string, readonly string[]>> };
}

const { paths } = (JSON.parse(readFileSync(join(root, 'tsconfig.json'), 'utf8')) as Paths)
  .compilerOptions;

/** The aliases of tsconfig.json as the bundler wants them: said once, absolute here. */
export const aliases = Object.fromEntries(
  Object.entries(paths).map(([name, [target]]) => [
    name.replace('/*', ''),
    join(root, (target ?? '').replace('/*', '')),
  ]),
);
