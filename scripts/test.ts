import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { buildStale } from './build';
import { checks, passes, runJest } from './checks';
import { prepareMachine } from './machine';

const root = join(__dirname, '..');
const suites = ['unit', 'ports', 'database', 'conformance', 'miniprogram', 'browser'];

/** `npm test`: sets up what is missing, builds what is stale, runs everything. */
export async function main(): Promise<void> {
  mkdirSync(join(root, '.cache'), { recursive: true });
  prepareMachine();
  await buildStale((line) => console.log(line));
  let passed = 0;
  let failed = 0;
  for (const isGood of await Promise.all(checks.map((check) => passes(root, check)))) {
    if (isGood) passed += 1;
    else failed += 1;
  }
  for (const suite of suites) {
    const counts = await runJest(root, [suite], join(root, '.cache', `${suite}.json`));
    const word = counts.failed === 0 && counts.passed > 0 ? 'ok  ' : 'FAIL';
    console.log(`${word} ${suite}: ${counts.passed} passed, ${counts.failed} failed`);
    if (counts.passed === 0) failed += 1; // A suite that ran nothing has shown nothing.
    passed += counts.passed;
    failed += counts.failed;
  }
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
}
