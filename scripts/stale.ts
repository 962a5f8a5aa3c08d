import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A digest over settings and over the names and contents of files and folders; missing ones count as missing. */
export function digestOf(
  root: string,
  inputs: readonly string[],
  settings: Readonly<Record<string, string | undefined>> = {},
): string {
  const hash = createHash('sha256').update(JSON.stringify(settings));
  const add = (path: string): void => {
    const full = join(root, path);
    if (!existsSync(full)) return void hash.update(`missing ${path}\n`);
    if (statSync(full).isDirectory())
      return readdirSync(full)
        .sort()
        .forEach((name) => add(join(path, name)));
    hash.update(`${path}\n`).update(readFileSync(full));
  };
  inputs.forEach(add);
  return hash.digest('hex');
}

/** Runs `make` unless its inputs are those of the last time and its output is still there. */
export async function whenStale(target: {
  readonly root: string;
  readonly name: string;
  readonly inputs: readonly string[];
  /** Settings of the environment that end up in the output. */
  readonly settings?: Readonly<Record<string, string | undefined>>;
  readonly output: string;
  readonly make: () => Promise<void>;
}): Promise<boolean> {
  const stamp = join(target.root, 'dist', '.stamps', target.name);
  const digest = digestOf(target.root, target.inputs, target.settings);
  const fresh = existsSync(stamp) && readFileSync(stamp, 'utf8') === digest;
  if (fresh && existsSync(join(target.root, target.output))) return false;
  await target.make();
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, digest);
  return true;
}
