import type { InsuredRecord } from '../../ports/insured-base';
import { namedPhonesFrom } from './generated-people';
import { ages } from './named/ages';
import { elsewhere } from './named/elsewhere';
import { everyday } from './named/everyday';
import type { Beforehand, Line } from './named/line';
import { names } from './named/names';
import { services } from './named/services';
import { standing } from './named/standing';
import type { Outcomes } from './outcomes';
import { birthDateOn, civilDate, type SandboxPerson } from './person';
import { regionOf } from './places';
import { isResidentId, residentId } from './resident-id';

/** Somebody to try a situation with, by name. */
export interface NamedPerson extends SandboxPerson {
  /** Where the person stands in the picker. */
  readonly group: string;
  /** The situation in a few characters. */
  readonly label: string;
  /** What happens when this person tries. */
  readonly note: string;
  /** Where the outside services treat this person unlike others by themselves. */
  readonly habits: Partial<Outcomes>;
  /** What is there already when the person first opens a phone. */
  readonly beforehand: Beforehand | null;
  /** Records of regions where the person is insured too. */
  readonly otherRecords: readonly InsuredRecord[];
}

const groups: readonly (readonly [group: string, lines: readonly Line[]])[] = [
  ['日常', everyday],
  ['年龄与监护人', ages],
  ['参保情况', standing],
  ['姓名与证件', names],
  ['外部服务的结果', services],
  ['已在别处开通', elsewhere],
];

type Grouped = Line & { readonly group: string };

const all: readonly Grouped[] = groups.flatMap(([group, lines]) =>
  lines.map((line) => ({ ...line, group })),
);

function recordsOf(line: Line, idNumber: string, phone: string): readonly InsuredRecord[] {
  if (!line.insured) return [];
  const [region, insuranceType, personType, personalAccountFen] = line.insured;
  const record: InsuredRecord = {
    identity: { name: line.nameOnFile ?? line.name, idType: line.idType ?? '01', idNumber },
    insuredRegion: regionOf(region),
    insuranceType,
    personType,
    insurance: line.paused ? 'paused' : 'active',
    phone: line.noPhoneOnFile ? null : phone,
    personalAccountFen,
    ...(line.hospital ? { hospital: line.hospital } : {}),
    ...(line.cardLost ? { cardLost: true as const } : {}),
  };
  if (!line.alsoInsuredIn) return [record];
  // Who moved on left a paused record behind.
  const left = { insuredRegion: regionOf(line.alsoInsuredIn), insurance: 'paused' } as const;
  return [record, { ...record, ...left }];
}

function personBorn(line: Grouped, birthDate: string): NamedPerson {
  const [county, , sequence] = line.born;
  const idNumber = residentId(county, birthDate, sequence);
  const phone = `169${namedPhonesFrom + line.order}`;
  const [record = null, ...otherRecords] = recordsOf(line, idNumber, phone);
  return {
    key: line.key,
    group: line.group,
    label: line.label,
    note: line.note,
    habits: line.habits ?? {},
    beforehand: line.beforehand ?? null,
    identity: { name: line.name, idType: line.idType ?? '01', idNumber },
    birthDate,
    isMale: sequence % 2 === 1,
    people: line.people ?? '1',
    phone,
    record,
    otherRecords,
  };
}

const isMoving = ({ born }: Line): boolean => typeof born[1] !== 'string';
const onDay = (line: Grouped, today: string): NamedPerson =>
  personBorn(line, birthDateOn(line.born[1], today));

/** Everybody of the picker on a civil day (yyyy-MM-dd), in its order. Keys and phones do not change. */
export const peopleOn = (today: string): readonly NamedPerson[] =>
  all.map((line) => onDay(line, today));

/** Those whose birth date does not move with the day. */
export const namedPeople: readonly NamedPerson[] = all
  .filter((line) => !isMoving(line))
  .map((line) => onDay(line, '2026-01-01'));

const byKey = new Map(all.map((line) => [line.key, line]));
const byPhone = new Map(peopleOn('2026-01-01').map(({ phone, key }) => [phone, key]));
const byNumber = new Map(namedPeople.map((person) => [person.identity.idNumber, person]));
const movingBySpot = new Map(
  all.filter(isMoving).map((line) => [`${line.born[0]}/${line.born[2]}`, line]),
);
const fixed = new Map(namedPeople.map((person) => [person.key, person]));

/** A named person by key as of this moment, or null. */
export function namedByKey(key: string, nowMs: number): NamedPerson | null {
  const line = byKey.get(key);
  return fixed.get(key) ?? (line ? onDay(line, civilDate(nowMs)) : null);
}

/** A named person by phone number: the key, or null. */
export const namedKeyByPhone = (phone: string): string | null => byPhone.get(phone) ?? null;

/** A named person by identity number, today's or that of any other day, or null. */
export function namedByNumber(idNumber: string): NamedPerson | null {
  const known = byNumber.get(idNumber);
  if (known) return known;
  const moving = movingBySpot.get(`${idNumber.slice(0, 6)}/${Number(idNumber.slice(14, 17))}`);
  if (!moving || !isResidentId(idNumber)) return null;
  const [year, month, day] = [
    idNumber.slice(6, 10),
    idNumber.slice(10, 12),
    idNumber.slice(12, 14),
  ];
  return personBorn(moving, `${year}-${month}-${day}`);
}
