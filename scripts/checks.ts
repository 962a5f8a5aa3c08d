import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** A check that is no jest suite: it passes when its command exits with 0. */
export interface Check {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
}

/** Types, lint and format over the whole repository. */
export const checks: readonly Check[] = [
  { name: 'types', command: 'tsc', args: ['-p', 'tsconfig.json'] },
  // No cache: a rule that looks at types depends on other files than the one it is about.
  { name: 'lint', command: 'eslint', args: ['.', '--max-warnings', '0'] },
  {
    name: 'format',
    command: 'prettier',
    args: ['--check', '.', '--cache', '--cache-location', '.cache/prettier', '--log-level', 'warn'],
  },
];

/** Runs one check and says what it printed when it fails. */
export function passes(root: string, check: Check): boolean {
  const done = spawnSync(join(root, 'node_modules', '.bin', check.command), check.args, {
    cwd: root,
    encoding: 'utf8',
    shell: process.platform === 'win32',
    maxBuffer: 1 << 28,
  });
  console.log(`${done.status === 0 ? 'ok  ' : 'FAIL'} ${check.name}`);
  if (done.status !== 0) console.log(`${done.stdout}${done.stderr}`);
  return done.status === 0;
}

/** The counts of jest's own summary file. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
}

/** Runs jest over some projects; a suite that cannot even start counts as a failure. */
export function runJest(root: string, projects: readonly string[], report: string): Counts {
  const bin = join(root, 'node_modules', 'jest', 'bin', 'jest.js');
  const args = ['--selectProjects', ...projects, '--json', `--outputFile=${report}`, '--ci'];
  rmSync(report, { force: true }); // An old report must never speak for a run that died.
  const done = spawnSync(process.execPath, [bin, ...args], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, TZ: 'Asia/Shanghai' },
  });
  const read = JSON.parse(readFileSync(report, 'utf8')) as {
    numPassedTests: number;
    numFailedTests: number;
    numRuntimeErrorTestSuites: number;
    numPendingTests: number;
  };
  const failed = read.numFailedTests + read.numRuntimeErrorTestSuites + read.numPendingTests;
  return { passed: read.numPassedTests, failed: failed === 0 && done.status !== 0 ? 1 : failed };
}
