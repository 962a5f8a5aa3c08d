import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { checks, passes, runJest } from './checks';

const root = join(__dirname, '..');
/** `npm run check`: what a developer runs before each commit: no browser, no database. */
export async function main(): Promise<void> {
  mkdirSync(join(root, '.cache'), { recursive: true });
  const unit = runJest(root, ['unit'], join(root, '.cache', 'unit.json'));
  const good = (await Promise.all(checks.map((check) => passes(root, check)))).filter(Boolean);
  const counts = await unit;
  const failed = checks.length - good.length + counts.failed;
  console.log(`${good.length + counts.passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
}
