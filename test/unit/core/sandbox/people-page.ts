import { peopleOn, type NamedPerson } from '@core/adapters/sandbox/named-people';
import { ageOn } from '@core/adapters/sandbox/person';

const insuranceNames: Readonly<Record<string, string>> = { '310': '职工', '390': '居民' };
const yuan = (fen: number | null): string => (fen === null ? '—' : (fen / 100).toFixed(2));

// Two days far apart tell whose birth date moves, and by how much.
const oneDay = '2027-03-10';
const another = '2031-08-20';

function born(person: NamedPerson, later: NamedPerson): string {
  if (person.birthDate === later.birthDate) return person.birthDate;
  const age = ageOn(person.birthDate, oneDay);
  const birthday = Number(person.birthDate.slice(0, 4)) + age + person.birthDate.slice(4);
  const days = Math.round((Date.parse(oneDay) - Date.parse(birthday)) / 86_400_000);
  return `${age} 岁又 ${days} 天`;
}

function number(person: NamedPerson, later: NamedPerson): string {
  const { idNumber } = person.identity;
  if (idNumber === later.identity.idNumber) return idNumber;
  return `${idNumber.slice(0, 6)}········${idNumber.slice(14, 17)}·`;
}

/** The cells of a person's line on the page of people. */
export function cellsOf(person: NamedPerson, later: NamedPerson): readonly string[] {
  const { key, identity, label, note, phone, record } = person;
  return [
    `\`${key}\``,
    identity.name,
    label,
    note,
    born(person, later),
    number(person, later),
    record?.insuredRegion.name ?? '—',
    record ? `${insuranceNames[record.insuranceType]} ${record.personType}` : '—',
    yuan(record?.personalAccountFen ?? null),
    phone,
  ];
}

/** Every line of the page, under the headings of the picker. */
export function pageLines(): readonly { readonly group: string; readonly line: string }[] {
  const later = peopleOn(another);
  return peopleOn(oneDay).map((person, at) => ({
    group: person.group,
    line: `| ${cellsOf(person, later[at] ?? person).join(' | ')} |`,
  }));
}
