import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { everyProblem } from '../contract/clerk-words';

/** One thing that is out of place, and where. */
export interface Finding {
  readonly rule: string;
  readonly where: string;
}

/** A file of the tree that is under version control or about to be. */
export interface TreeFile {
  readonly path: string;
  readonly text: string;
}

const code = /\.(ts|tsx|mjs|cjs)$/;
const product = /^(src|contract|cloudfunctions|desk|host)\//;

/** The tracked and the new text files of the repository. */
export function filesOf(root: string): readonly TreeFile[] {
  const names = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
  });
  return names
    .split('\n')
    .filter((path) => /\.(ts|tsx|mjs|cjs|scss|css|md|json|sql|ya?ml)$/.test(path))
    .filter((path) => existsSync(join(root, path)))
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
}

/** File names are kebab-case with known suffixes, and say what is inside. */
export function namesThatSayLittle(files: readonly TreeFile[]): readonly Finding[] {
  const good =
    /^[a-z0-9]+(-[a-z0-9]+)*(\.(state|store|view|copy|config|test|suite|bench|weapp|alipay|h5|d|module))*\.(ts|tsx|mjs|cjs)$/;
  const empty = /(^|\/)(utils?|helpers?|common|manager|misc|data|info)(\.|\/)/;
  return files
    .filter(({ path }) => code.test(path) && !basename(path).startsWith('.'))
    .filter(({ path }) => !good.test(basename(path)) || empty.test(path))
    .map(({ path }) => ({ rule: 'file-name', where: path }));
}

/** Words that mark unfinished work are not left behind. */
export function leftovers(files: readonly TreeFile[]): readonly Finding[] {
  const words = new RegExp(
    `\\b(${['TO' + 'DO', 'FIX' + 'ME', 'XX' + 'X', 'HA' + 'CK'].join('|')})\\b`,
  );
  return files
    .filter(({ path, text }) => code.test(path) && words.test(text))
    .map(({ path }) => ({ rule: 'leftover', where: path }));
}

/** Every problem code has words and is raised somewhere in the product. */
export function silentProblems(
  files: readonly TreeFile[],
  table: Readonly<
    Record<string, { readonly words: string; readonly advice: string }>
  > = everyProblem,
): readonly Finding[] {
  const source = files
    .filter(
      ({ path }) => product.test(path) && !/^contract\/(person|clerk)-problem\.ts$/.test(path),
    )
    .map(({ text }) => text)
    .join('\n');
  return Object.entries(table).flatMap(([name, entry]) => [
    ...(entry.words && entry.advice ? [] : [{ rule: 'problem-without-words', where: name }]),
    ...(source.includes(`'${name}'`) ? [] : [{ rule: 'problem-never-raised', where: name }]),
  ]);
}

/** Every platform ability has a port, the neutral entry and one file a platform. */
export function incompletePlatforms(root: string): readonly Finding[] {
  const folder = join(root, 'src/platform');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => statSync(join(folder, name)).isDirectory())
    .flatMap((name) =>
      ['port.ts', 'index.ts', 'index.weapp.ts', 'index.alipay.ts', 'index.h5.ts']
        .filter((file) => !existsSync(join(folder, name, file)))
        .map((file) => ({ rule: 'platform-incomplete', where: `src/platform/${name}/${file}` })),
    );
}

/** Every requirement that a tag names exists in docs/requirements.md. */
export function unknownRequirements(files: readonly TreeFile[]): readonly Finding[] {
  const page = files.find(({ path }) => path === 'docs/requirements.md')?.text ?? '';
  const known = new Set([...page.matchAll(/^\| ([A-GX]\d{1,2}) \|/gm)].map((match) => match[1]));
  return files
    .filter(({ path }) => code.test(path) && !path.startsWith('test/unit/house/'))
    .flatMap(({ path, text }) =>
      [...text.matchAll(/@requirement ((?:(?:[A-Z]\d{1,2}|and)\b[ ,]*)+)/g)]
        .flatMap((match) => (match[1] ?? '').match(/[A-Z]\d{1,2}/g) ?? [])
        .filter((id) => !known.has(id))
        .map((id) => ({ rule: 'requirement-unknown', where: `${path} ${id}` })),
    );
}

/** Every export of the product has a doc line. */
export function exportsWithoutWords(files: readonly TreeFile[]): readonly Finding[] {
  const start =
    /^export (?:default )?(?:abstract )?(?:async )?(?:const|function|class|interface|type|enum) /;
  return files
    .filter(
      ({ path }) => product.test(path) && /\.tsx?$/.test(path) && !path.endsWith('.config.ts'),
    )
    .flatMap(({ path, text }) => {
      const lines = text.split('\n');
      return lines.flatMap((line, index) => {
        if (!start.test(line)) return [];
        const before = lines[index - 1]?.trim() ?? '';
        const isOverload = start.test(before) && before.endsWith(';');
        const inferred = /^export type \w+ = v\.Infer|^export type \w+ = \w+Request\[/.test(line);
        return before.endsWith('*/') || isOverload || inferred
          ? []
          : [{ rule: 'export-without-doc', where: `${path}:${index + 1}` }];
      });
    });
}

/** The repository speaks of itself alone: no registry host, no path of somebody's machine. */
export function foreignWords(files: readonly TreeFile[]): readonly Finding[] {
  const machine = new RegExp(`(^|[\\s"'(])/(home|root|work|Users)/\\w`);
  return files
    .filter(({ path }) => path !== 'scripts/tidy.ts')
    .flatMap(({ path, text }) => [
      ...(machine.test(text) ? [{ rule: 'machine-path', where: path }] : []),
      ...(/"resolved": "https?:/.test(text) ? [{ rule: 'registry-host', where: path }] : []),
    ]);
}

/** Everything that import paths and types cannot see. */
export function tidy(root: string): readonly Finding[] {
  const files = filesOf(root);
  return [
    ...namesThatSayLittle(files),
    ...leftovers(files),
    ...silentProblems(files),
    ...incompletePlatforms(root),
    ...unknownRequirements(files),
    ...exportsWithoutWords(files),
    ...foreignWords(files),
  ];
}
