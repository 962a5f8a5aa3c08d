import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { drawJourneys } from '../../../scripts/journeys';

it('has journeys drawn from the recipes of today', () => {
  const page = readFileSync(resolve(__dirname, '../../../docs/journeys/activation.md'), 'utf8');
  expect(page).toBe(drawJourneys());
  expect(page).toMatch(/payPassword --> authorise\n {2}authorise --> face\n {2}face --> active/);
});
