import { createShuffle } from '@core/adapters/sandbox/chance';
import {
  indexOfPerson,
  indexOfPhone,
  personAt,
  populationSize,
  streamPeople,
} from '@core/adapters/sandbox/generated-people';
import { namedPeople } from '@core/adapters/sandbox/named-people';
import { ageOn } from '@core/adapters/sandbox/person';
import { regionOf } from '@core/adapters/sandbox/places';
import { isResidentId } from '@core/adapters/sandbox/resident-id';
import fc from 'fast-check';

const anIndex = fc.integer({ min: 0, max: populationSize - 1 });

describe('the shuffle behind the people', () => {
  it.each([
    [1, 1],
    [7, 11],
    [64, 33],
    [100, 401],
  ])('of %d by %d numbers puts each on a place of its own', (left, right) => {
    const { size, shuffled, unshuffled } = createShuffle(left, right);
    const places = new Set<number>();
    for (let number = 0; number < size; number += 1) {
      places.add(shuffled(number));
      expect(unshuffled(shuffled(number))).toBe(number);
    }
    expect(places.size).toBe(size);
    expect(Math.min(...places)).toBe(0);
    expect(Math.max(...places)).toBe(size - 1);
  });
});

describe('a generated person', () => {
  it('is the same whenever asked', () => {
    expect(personAt(0)).toEqual({
      key: 'n0',
      identity: { name: '陆斌宁', idType: '01', idNumber: '640104195407013659' },
      birthDate: '1954-07-01',
      isMale: true,
      people: '1',
      phone: '16900000000',
      record: {
        identity: { name: '陆斌宁', idType: '01', idNumber: '640104195407013659' },
        insuredRegion: { code: '640100', name: '银川市' },
        insuranceType: '390',
        personType: '16',
        insurance: 'active',
        phone: '16900000000',
        personalAccountFen: null,
      },
    });
  });

  it('has a number that says what the person is, and leads back to them', () => {
    fc.assert(
      fc.property(anIndex, (index) => {
        const { identity, birthDate, isMale } = personAt(index);
        const { idNumber } = identity;
        expect(isResidentId(idNumber)).toBe(true);
        expect(idNumber.slice(6, 14)).toBe(birthDate.replaceAll('-', ''));
        expect(Number(idNumber[16]) % 2 === 1).toBe(isMale);
        expect(indexOfPerson(idNumber)).toBe(index);
      }),
      { numRuns: 3_000 },
    );
  });

  it('has a standing that fits their age, and an account only as an employee', () => {
    fc.assert(
      fc.property(anIndex, (index) => {
        const { record, birthDate, isMale } = personAt(index);
        if (!record) throw new Error('Generated people are insured.');
        const age = ageOn(birthDate, '2026-01-01');
        const isEmployee = record.insuranceType === '310';
        expect(record.personalAccountFen !== null).toBe(isEmployee);
        expect(record.insuranceType).toMatch(/^3[19]0$/);
        expect(record.personType.startsWith('14')).toBe(age < 18 || record.personType === '1404');
        if (record.personType === '12') expect(age).toBeGreaterThanOrEqual(isMale ? 60 : 55);
        if (record.personType === '16') expect(age).toBeGreaterThanOrEqual(60);
        if (record.phone !== null) expect(record.phone).toMatch(/^169\d{8}$/);
        expect(record.insuredRegion).toEqual(regionOf(record.insuredRegion.code));
      }),
      { numRuns: 3_000 },
    );
  });

  it('never has the number or the phone of a named one', () => {
    for (const { identity, phone } of namedPeople) {
      expect(indexOfPerson(identity.idNumber)).toBeNull();
      expect(indexOfPhone(phone)).toBeNull();
    }
  });

  it.each([-1, 0.5, Number.NaN])('number %d is nobody', (index) =>
    expect(() => personAt(index)).toThrow(RangeError),
  );

  it('after the last one is nobody', () => {
    expect(populationSize).toBeGreaterThan(100_000_000);
    expect(isResidentId(personAt(populationSize - 1).identity.idNumber)).toBe(true);
    expect(() => personAt(populationSize)).toThrow(RangeError);
  });
});

describe('a stream of people', () => {
  const numbers = new Set<string>();
  const counts = new Map<string, number>();
  const size = 200_000;
  beforeAll(() => {
    const count = (what: string): void => void counts.set(what, (counts.get(what) ?? 0) + 1);
    for (const { identity, isMale, people, birthDate, record } of streamPeople({
      from: 0,
      count: size,
    })) {
      numbers.add(identity.idNumber);
      count(isMale ? 'men' : 'women');
      count(record?.insurance ?? 'not insured');
      count(`insutype ${record?.insuranceType}`);
      if (birthDate.endsWith('02-29')) count('leap days');
      if (people === '5') count(identity.name.includes('·') ? 'dotted' : 'undotted');
    }
  });
  const share = (what: string): number => (counts.get(what) ?? 0) / size;

  it('never repeats a number', () => expect(numbers.size).toBe(size));

  it('is made as it is read, from anywhere', () => {
    const stream = streamPeople({ from: populationSize - 2, count: 2 });
    expect([...stream].map(({ key }) => key)).toEqual([
      `n${populationSize - 2}`,
      `n${populationSize - 1}`,
    ]);
  });

  it('looks like a population', () => {
    expect(share('men')).toBeCloseTo(0.5, 1);
    expect(share('paused')).toBeCloseTo(0.04, 2);
    expect(share('insutype 310')).toBeGreaterThan(0.3);
    expect(share('insutype 390')).toBeGreaterThan(0.3);
    expect(share('leap days')).toBeGreaterThan(1 / 1461 / 1.5);
    expect(share('leap days')).toBeLessThan(1.5 / 1461);
    expect(share('dotted')).toBeGreaterThan(0.05);
    expect(share('undotted')).toBe(0);
  });
});
