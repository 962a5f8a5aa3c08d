import type { Platform } from '../compile/package-shape';
import type { SandboxPerson } from './sandbox';

const KEY = 'yima.phone.person';

/** Whose phone this is: the address says so, else who it was last time, else the first person. */
export function choosePerson(
  platform: Platform,
  people: readonly SandboxPerson[],
): SandboxPerson | undefined {
  const asked = new URLSearchParams(location.search).get('person');
  const before = localStorage.getItem(`${KEY}.${platform}`);
  const chosen = [asked, before].map((key) => people.find((person) => person.key === key));
  const person = chosen.find((found) => found !== undefined) ?? people[0];
  if (person !== undefined) localStorage.setItem(`${KEY}.${platform}`, person.key);
  return person;
}

/** Gives the phone to somebody else, which is another account: the phone starts anew. */
export function handOver(person: string): void {
  const url = new URL(location.href);
  url.searchParams.set('person', person);
  location.assign(url);
}
