import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { drawJourneys } from '../../../scripts/journeys';
import { drawVisits } from '../../../scripts/visit-chart';

const pageOf = (name: string): string =>
  readFileSync(resolve(__dirname, '../../../docs/journeys', name), 'utf8');

it('has journeys drawn from the recipes of today', () => {
  const page = pageOf('activation.md');
  expect(page).toBe(drawJourneys());
  expect(page).toMatch(/payPassword --> authorise\n {2}authorise --> face\n {2}face --> active/);
});

it('has visits drawn from the table that decides today', () => {
  const page = pageOf('visit.md');
  expect(page).toBe(drawVisits());
  expect(page).toContain('discharged --> settled: settle');
});
