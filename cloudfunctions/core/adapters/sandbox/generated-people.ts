import { choose, createShuffle, isAmong, scatter } from './chance';
import { makeName } from './names';
import { ageOn, type SandboxPerson } from './person';
import { birthplaces, regionCodes, regionOf, type Birthplace } from './places';
import { daysInMonth, isResidentId, residentId } from './resident-id';

/** Types and ages are those of this day, so that person number 7 is the same person next year. */
const asOf = '2026-01-01';
const firstYear = 1930;
const lastYear = 2025;
/** Births per day and county by decade from the thirties on: few very old, many of middle age. */
const birthsPerDay = [60, 240, 540, 900, 900, 900, 780, 660, 660, 420];

interface Year {
  readonly year: number;
  /** How many numbers of a county come before this year. */
  readonly before: number;
  readonly perDay: number;
  readonly days: readonly string[];
}

function calendar(): readonly Year[] {
  const years: Year[] = [];
  let before = 0;
  for (let year = firstYear; year <= lastYear; year += 1) {
    const days: string[] = [];
    for (let month = 1; month <= 12; month += 1)
      for (let day = 1; day <= daysInMonth(year, month); day += 1)
        days.push([year, month, day].map((part) => String(part).padStart(2, '0')).join('-'));
    const perDay = birthsPerDay[Math.floor((year - firstYear) / 10)] ?? 0;
    years.push({ year, before, perDay, days });
    before += perDay * days.length;
  }
  return years;
}

const years = calendar();
const perCounty = years.reduce((sum, { perDay, days }) => sum + perDay * days.length, 0);
const halfway = 1 << 14;
const shuffle = createShuffle(halfway, Math.floor((perCounty * birthplaces.length) / halfway));

/** The number of people that can be generated: hundreds of millions, no two with one identity number. */
export const populationSize = shuffle.size;

interface Birth {
  readonly place: Birthplace;
  readonly date: string;
  /** From 1, odd for men; never above 900, so that named people can have the numbers above. */
  readonly sequence: number;
}

function birthAt(index: number): Birth {
  const spot = shuffle.shuffled(index);
  const place = birthplaces[Math.floor(spot / perCounty)];
  const inCounty = spot % perCounty;
  let [low, high] = [0, years.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((years[middle]?.before ?? 0) <= inCounty) low = middle;
    else high = middle - 1;
  }
  const year = years[low];
  if (!place || !year) throw new RangeError(`There is no person number ${index}.`);
  const inYear = inCounty - year.before;
  const date = year.days[Math.floor(inYear / year.perDay)] ?? '';
  return { place, date, sequence: (inYear % year.perDay) + 1 };
}

/** Number of the generated person with this identity number, or null: the way back of `personAt`. */
export function indexOfPerson(idNumber: string): number | null {
  if (!isResidentId(idNumber)) return null;
  const county = birthplaces.findIndex(({ code }) => code === idNumber.slice(0, 6));
  const year = years[Number(idNumber.slice(6, 10)) - firstYear];
  const sequence = Number(idNumber.slice(14, 17));
  if (county < 0 || !year || sequence < 1 || sequence > year.perDay) return null;
  const birthDate = `${year.year}-${idNumber.slice(10, 12)}-${idNumber.slice(12, 14)}`;
  const inYear = year.days.indexOf(birthDate) * year.perDay + sequence - 1;
  const spot = county * perCounty + year.before + inYear;
  return spot < populationSize ? shuffle.unshuffled(spot) : null;
}

/** psn_type and insutype of somebody of this age, as the dictionaries number them. */
function standing(index: number, age: number, isMale: boolean): readonly [string, string] {
  if (age < 1) return ['390', '1401'];
  if (age < 6) return ['390', '1402'];
  if (age < 18) return ['390', '1403'];
  if (age < 23 && isAmong(60, index, 21)) return ['390', '1404'];
  const isEmployee = isAmong(52, index, 22);
  if (age >= (isMale ? 60 : 55) && isEmployee) return ['310', '12'];
  if (isEmployee) return ['310', '11'];
  return ['390', age >= 60 ? '16' : '15'];
}

/** Phone numbers 169 9990 0000 and up are left to named people. */
export const namedPhonesFrom = 99_900_000;

// No operator has been given the numbers that begin with 169: well formed, and nobody's.
const phoneOf = (index: number): string =>
  `169${(index % namedPhonesFrom).toString().padStart(8, '0')}`;

/** The first generated person who holds this number (they repeat after 99.9 million), or null. */
export function indexOfPhone(phone: string): number | null {
  const index = /^169\d{8}$/.test(phone) ? Number(phone.slice(3)) : namedPhonesFrom;
  return index < namedPhonesFrom ? index : null;
}

/** The number in a key such as `n42`, or null for a key of another kind. */
export const indexOfKey = (key: string): number | null =>
  /^n(?:0|[1-9]\d{0,8})$/.test(key) ? Number(key.slice(1)) : null;

/** Person number `index` (0 … `populationSize` − 1): the same whenever and wherever it is asked. */
export function personAt(index: number): SandboxPerson {
  if (!Number.isInteger(index) || index < 0 || index >= populationSize)
    throw new RangeError(`There is no person number ${index}.`);
  const { place, date, sequence } = birthAt(index);
  const isMale = sequence % 2 === 1;
  const people = choose(place.peoples, index, 23);
  const [insuranceType, personType] = standing(index, ageOn(date, asOf), isMale);
  const home = isAmong(12, index, 24) ? choose(regionCodes, index, 25) : place.insured;
  const identity = {
    name: makeName({ number: index, isMale, people }),
    idType: '01',
    idNumber: residentId(place.code, date, sequence),
  };
  const phone = phoneOf(index);
  return {
    key: `n${index}`,
    identity,
    birthDate: date,
    isMale,
    people,
    phone,
    record: {
      identity,
      insuredRegion: regionOf(home),
      insuranceType,
      personType,
      insurance: isAmong(96, index, 26) ? 'active' : 'paused',
      phone: isAmong(94, index, 27) ? phone : null,
      personalAccountFen: insuranceType === '310' ? scatter(index, 28) % 1_200_000 : null,
    },
  };
}

/** People one after the other, made as they are asked for: ten million need no memory. */
export function* streamPeople(range: {
  readonly from: number;
  readonly count: number;
}): Generator<SandboxPerson, void, undefined> {
  for (let index = range.from; index < range.from + range.count; index += 1) yield personAt(index);
}
