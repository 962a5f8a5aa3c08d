import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { buildStale } from './build';

/** One measured line: what, how much, and against which reference of the same run. */
export interface Figure {
  readonly what: string;
  readonly value: string;
  /** `1.9 × bare fastify`, or how a count compares with its budget. */
  readonly against: string;
}

const folder = join(__dirname, '../test/bench');
const load = createRequire(__filename); // import() would pass by the loader of TypeScript.

/** `npm run bench [-- codes …]`: test/bench/*.bench.ts, all or the named, each as a table. */
export async function main(only: readonly string[] = []): Promise<void> {
  await buildStale((line) => console.log(line));
  console.log(`Node ${process.versions.node}, ${cpus().length} cores; trust the ratios.\n`);
  const files = readdirSync(folder).filter((name) => name.endsWith('.bench.ts'));
  const wanted = (file: string) =>
    only.length === 0 || only.includes(file.replace('.bench.ts', ''));
  for (const file of files.filter(wanted)) {
    const bench = load(join(folder, file)) as { measure(): Promise<readonly Figure[]> };
    console.log(
      `## ${file.replace('.bench.ts', '')}\n\n| what | measured | against |\n| --- | ---: | --- |`,
    );
    for (const { what, value, against } of await bench.measure())
      console.log(`| ${what} | ${value} | ${against} |`);
    console.log('');
  }
  process.exit(process.exitCode ?? 0);
}
