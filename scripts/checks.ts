import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
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

/** How a command ended, and all it said. */
interface Ended {
  readonly status: number | null;
  readonly said: string;
}

function run(root: string, command: string, args: readonly string[]): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, TZ: 'Asia/Shanghai' },
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    });
    const said: Buffer[] = [];
    child.stdout.on('data', (part: Buffer) => said.push(part));
    child.stderr.on('data', (part: Buffer) => said.push(part));
    child.on('error', reject);
    child.on('close', (status) => resolve({ status, said: Buffer.concat(said).toString() }));
  });
}

/** Runs one check and says what it printed when it fails. */
export async function passes(root: string, check: Check): Promise<boolean> {
  const bin = join(root, 'node_modules', '.bin', check.command);
  const { status, said } = await run(root, bin, check.args);
  console.log(`${status === 0 ? 'ok  ' : 'FAIL'} ${check.name}`);
  if (status !== 0) console.log(said);
  return status === 0;
}

/** The counts of jest's own summary file. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
}

/** A browser with its server and its database takes what there is; of all others two suites run side by side. */
const workersFor = (projects: readonly string[]): number => (projects.includes('browser') ? 1 : 2);

/** Runs jest over some projects; a suite that cannot even start, or a skipped test, counts as a failure. */
export async function runJest(
  root: string,
  projects: readonly string[],
  report: string,
): Promise<Counts> {
  const bin = join(root, 'node_modules', 'jest', 'bin', 'jest.js');
  const workers = `--maxWorkers=${workersFor(projects)}`;
  const output = ['--json', `--outputFile=${report}`, '--ci'];
  const args = ['--selectProjects', ...projects, workers, ...output];
  rmSync(report, { force: true }); // An old report must never speak for a run that died.
  const { status, said } = await run(root, process.execPath, [bin, ...args]);
  if (status !== 0) console.log(said.replace(/^\{"num.*$/gm, ''));
  if (!existsSync(report)) return { passed: 0, failed: 1 };
  const read = JSON.parse(readFileSync(report, 'utf8')) as {
    numPassedTests: number;
    numFailedTests: number;
    numRuntimeErrorTestSuites: number;
    numPendingTests: number;
  };
  const failed = read.numFailedTests + read.numRuntimeErrorTestSuites + read.numPendingTests;
  return { passed: read.numPassedTests, failed: failed === 0 && status !== 0 ? 1 : failed };
}
