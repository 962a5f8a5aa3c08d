import { everyProblem } from '@contract/clerk-words';
import { wordsOf, type ProblemCode } from '@contract/problem';
import { defaultSettings } from '@core/domain/settings';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { addressesOf } from '../../../../cloudfunctions/gateway/fsi/addresses';
import { isInfno, tables } from '../../../../cloudfunctions/gateway/fsi/fields';
import { nationalNo } from '../../../../cloudfunctions/gateway/national-codes';

const page = (name: string): string =>
  readFileSync(resolve(__dirname, '../../../../docs', name), 'utf8');
const rowsOf = (name: string): readonly (readonly string[])[] =>
  page(name)
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );

describe('the page of settings', () => {
  it('names every setting with its default, and no other', () => {
    const said: Record<string, number> = Object.fromEntries(
      rowsOf('settings.md')
        .filter(([name]) => /^`[a-z]\w+`$/.test(name ?? ''))
        .map(([name, value]) => [(name ?? '').replaceAll('`', ''), Number(value)]),
    );
    expect(said).toEqual(defaultSettings);
  });
});

describe('the page of the gateway', () => {
  const rows = rowsOf('gateway.md').filter(([code]) => /^(401|\d{6})$/.test(code ?? ''));

  it('says every number with the words that are really sent', () => {
    const sent = (Object.keys(everyProblem) as ProblemCode[])
      .map((code) => nationalNo({ code }))
      .filter(({ code }) => code !== 500500)
      .map(({ code, message }) => `${code} ${message}`);
    expect(rows.map(([code, message]) => `${code} ${message}`).sort()).toEqual(sent.sort());
  });

  it('gives every no a number of its own, and a fault its id', () => {
    const numbers = rows.map(([code]) => code).filter((code) => code !== '401');
    expect(new Set(numbers).size).toBe(numbers.length);
    const { message } = nationalNo({ code: 'SERVICE_UNAVAILABLE', detail: { faultId: 'fault_1' } });
    expect(message).toBe(`${wordsOf('SERVICE_UNAVAILABLE').words},异常流水号:fault_1`);
  });

  it('names every address of every transaction, and those that have none', () => {
    const said = rowsOf('gateway.md').flatMap(([infnos = '', path = '']) =>
      infnos
        .split(', ')
        .filter(isInfno)
        .map((infno) => `${infno} /fsi/api/${path.replaceAll('`', '')}`),
    );
    const infnos = Object.keys(tables).filter(isInfno);
    const own = infnos.flatMap((infno) => addressesOf(infno).map((path) => `${infno} ${path}`));
    expect(said.sort()).toEqual(own.sort());
    const without = infnos.filter((infno) => addressesOf(infno).length === 0).join(', ');
    expect(page('gateway.md')).toContain(`is not in the table (${without})`);
  });
});
