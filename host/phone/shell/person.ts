import { el } from './element';
import type { Channel, SandboxPerson } from './sandbox';

const KEY = 'yima.phone.person';

const asked = (): string | null => new URLSearchParams(location.search).get('person');
const before = (platform: Channel): string | null => localStorage.getItem(`${KEY}.${platform}`);

/** The key of whom this phone is wanted for: the address says so, else who it was last time. */
export function wantedPerson(platform: Channel): string | null {
  return asked() ?? before(platform);
}

/**
 * Whose phone this is: the address says so, else who it was last time, else the first person.
 * Nobody when the address asks for somebody who is not there.
 */
export function choosePerson(
  platform: Channel,
  people: readonly SandboxPerson[],
): SandboxPerson | undefined {
  const wanted = people.find(({ key }) => key === wantedPerson(platform));
  const person = asked() === null ? (wanted ?? people[0]) : wanted;
  if (person !== undefined) localStorage.setItem(`${KEY}.${platform}`, person.key);
  return person;
}

/** What stands in a phone's place when nobody can have it. */
export function nobodyHere(people: readonly SandboxPerson[]): HTMLElement {
  if (people.length === 0)
    return el('p', { class: 'sh-nobody', role: 'alert' }, '沙箱服务没有回应，请刷新页面。');
  const links = people.map(({ key, name, label, age }) =>
    el('li', {}, el('a', { href: addressFor(key) }, `${name}（${label}，${age}岁）`)),
  );
  return el(
    'main',
    { class: 'sh-nobody' },
    el('h1', {}, '没有这个人'),
    el('p', {}, `沙箱里没有“${asked() ?? ''}”，请选一个人：`),
    el('ul', {}, ...links),
  );
}

function addressFor(person: string): string {
  const url = new URL(location.href);
  url.searchParams.set('person', person);
  return url.href;
}

/** Gives the phone to somebody else, which is another account: the phone starts anew. */
export function handOver(person: string): void {
  location.assign(addressFor(person));
}
