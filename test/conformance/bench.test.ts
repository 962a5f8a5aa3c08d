import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';

it('npm run bench prints a table with a reference in each line', () => {
  const said = execFileSync(process.execPath, ['scripts/launch.mjs', 'bench', 'codes'], {
    cwd: resolve(__dirname, '../..'),
    encoding: 'utf8',
  });
  const rows = said.split('\n').filter((line) => line.startsWith('| codes'));
  expect(rows).toHaveLength(2);
  for (const row of rows) expect(row).toMatch(/\| [\d,]+\/s \| \d+\.\d+ × /);
}, 60_000);
