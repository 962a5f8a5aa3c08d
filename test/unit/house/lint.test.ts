import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';

const root = resolve(__dirname, '../../..');
const lines = (count: number): string => Array.from({ length: count }, () => 'tick();').join('\n');

/** For each rule a place it holds in and a line that breaks it. */
const plants: readonly (readonly [rule: string, place: string, source: string])[] = [
  [
    'no-restricted-syntax',
    'src/api/wait-clock.ts',
    'declare const wx: unknown; export const a = wx;',
  ],
  ['no-restricted-syntax', 'src/api/session.ts', 'declare const my: unknown; export const a = my;'],
  ['no-restricted-syntax', 'cloudfunctions/core/domain/masking.ts', 'export const a = new Date();'],
  ['no-restricted-syntax', 'cloudfunctions/core/door/door.ts', 'export const a = Date.now();'],
  ['no-restricted-syntax', 'cloudfunctions/session/sign-in.ts', 'export const a = Math.random();'],
  [
    'no-restricted-properties',
    'cloudfunctions/session/sign-in.ts',
    'export const a = process.env;',
  ],
  ['no-restricted-properties', 'host/server/keys.ts', 'export const a = process.env;'],
  ['max-lines', 'contract/result.ts', lines(301)],
  ['max-lines-per-function', 'contract/result.ts', `export function a() {\n${lines(71)}\n}`],
  [
    'max-params',
    'contract/result.ts',
    'export const f = (a: 1, b: 1, c: 1, d: 1) => [a, b, c, d];',
  ],
  ['@typescript-eslint/no-explicit-any', 'contract/result.ts', 'export const a: any = 1;'],
  ['@typescript-eslint/no-floating-promises', 'contract/result.ts', 'Promise.resolve();'],
  [
    '@typescript-eslint/switch-exhaustiveness-check',
    'contract/result.ts',
    `export function f(a: 'x' | 'y') { switch (a) { case 'x': return 1; } return 2; }`,
  ],
];

const allowed = [
  'src/platform/signin/index.weapp.ts',
  'declare const wx: { login(): void }; export const a = () => wx.login();',
] as const;

/** Lints in a process of its own, since the configuration is an ES module; gives the rules each text breaks. */
const program = `
  import { ESLint } from 'eslint';
  import { readFileSync } from 'node:fs';
  const eslint = new ESLint();
  const broken = [];
  for (const [filePath, source] of JSON.parse(readFileSync(0, 'utf8'))) {
    const [result] = await eslint.lintText(source, { filePath });
    broken.push(result.messages.map(({ ruleId }) => ruleId));
  }
  process.stdout.write(JSON.stringify(broken));`;

function rulesBrokenBy(texts: readonly (readonly [place: string, source: string])[]) {
  const done = spawnSync(process.execPath, ['--input-type=module', '-e', program], {
    cwd: root,
    input: JSON.stringify(texts),
    encoding: 'utf8',
  });
  return JSON.parse(done.stdout) as readonly (readonly string[])[];
}

describe('lint rules', () => {
  let broken: readonly (readonly string[])[] = [];
  beforeAll(() => {
    broken = rulesBrokenBy([
      ...plants.map(([, place, source]) => [place, source] as const),
      allowed,
    ]);
  }, 60_000);

  it.each(plants.map(([rule, place], index) => ({ rule, place, index })))(
    '$rule holds in $place',
    ({ rule, index }) => expect(broken[index]).toContain(rule),
  );

  it('lets the platform’s own folder speak to the platform', () => {
    expect(broken.at(-1)).toEqual([]);
  });
});
