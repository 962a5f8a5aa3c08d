import { cardOf, personByCard } from '@core/adapters/sandbox/cards';
import { populationSize } from '@core/adapters/sandbox/generated-people';
import { peopleOn } from '@core/adapters/sandbox/named-people';
import { personByKey } from '@core/adapters/sandbox/people';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const page = readFileSync(resolve(__dirname, '../../../../docs/sandbox-people.md'), 'utf8');
const nowMs = Date.UTC(2026, 10, 25);
const cardOfKey = (key: string) => cardOf(personByKey(key, nowMs)!);

describe('the cards of the sandbox', () => {
  it('lead back to their holders, also where phone numbers begin anew', () => {
    const last = `n${populationSize - 1}`;
    const keys = ['n0', 'n42', 'n99899999', 'n99900000', 'n199800000', last];
    for (const key of [...keys, ...peopleOn('2026-11-25').map((person) => person.key)]) {
      const card = cardOfKey(key);
      expect(card.number).toMatch(/^[A-D]\d{8}$/);
      expect(card.chip).toMatch(/^[0-9a-f]{32}$/);
      expect(personByCard(card, nowMs)?.key).toBe(key);
    }
    expect(cardOfKey('n99900000').number).toBe('B00000000');
  });

  it('are nobody’s beyond those', () => {
    const { chip } = cardOfKey('zhang-wei');
    const chipOf = (phone: string, key: string) => cardOf({ key, phone });
    const numbers = [
      chipOf('16999999999', 'zhang-wei'), // No named person has this phone.
      chipOf('16999900001', 'n99900000'), // A named person's digits behind another letter.
      chipOf('16999899999', 'n344000000'), // Beyond the last generated person.
    ];
    for (const card of numbers) expect(personByCard(card, nowMs)).toBeNull();
    for (const number of ['', 'A9990000', 'E99900001', 'a99900001'])
      expect(personByCard({ number, chip }, nowMs)).toBeNull();
    expect(personByCard({ number: 'A99900002', chip }, nowMs)).toBeNull();
  });

  it('stand on the page as in the code', () => {
    for (const key of ['zhang-wei', 'feng-tao', 'n42']) {
      const { number, chip } = cardOfKey(key);
      expect(page).toContain(`| ${number} | \`${chip}\` |`);
    }
  });
});
