import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { checks, passes, runJest } from './checks';

const root = join(__dirname, '..');
/** `npm run check`: what a developer runs before each commit: no browser, no database. */
export function main(): void {
  mkdirSync(join(root, '.cache'), { recursive: true });
  const failed = checks.filter((check) => !passes(root, check)).length;
  const unit = runJest(root, ['unit'], join(root, '.cache', 'unit.json'));
  console.log(`${checks.length - failed + unit.passed} passed, ${failed + unit.failed} failed`);
  process.exitCode = failed + unit.failed === 0 ? 0 : 1;
}
