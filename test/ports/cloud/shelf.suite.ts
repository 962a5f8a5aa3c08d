import type { SandboxShelf } from '@core/adapters/sandbox';
import { namedPeople } from '@core/adapters/sandbox/named-people';
import { personAt } from '@core/adapters/sandbox/generated-people';

/**
 * What any shelf of the sandbox does. `make` gives an empty one whose insured base holds the first
 * hundred generated people.
 */
export function describeShelf(name: string, make: () => Promise<SandboxShelf>): void {
  describe(`the shelf of ${name}`, () => {
    let shelf: SandboxShelf;
    beforeEach(async () => {
      shelf = await make();
    });

    it('gives back what was put there, whole', async () => {
      const value = { name: '孙𬱖·卓玛', list: [1, null, { deep: true }], text: 'a "b" \\ \n' };
      await shelf.put({ kind: 'k', key: 'a', value });
      expect(await shelf.get('k', 'a', 0)).toEqual(value);
      expect(await shelf.get('k', 'b', 0)).toBeNull();
      expect(await shelf.get('other', 'a', 0)).toBeNull();
    });

    it('keeps its own copy', async () => {
      const value = { list: [1] };
      await shelf.put({ kind: 'k', key: 'a', value });
      value.list.push(2);
      expect(await shelf.get('k', 'a', 0)).toEqual({ list: [1] });
    });

    it('replaces what lies under the same name, its end and owner included', async () => {
      await shelf.put({ kind: 'k', key: 'a', value: 1, owner: 'me', expiresAtMs: 10 });
      await shelf.put({ kind: 'k', key: 'a', value: 2 });
      expect(await shelf.get('k', 'a', 99)).toBe(2);
      expect(await shelf.list({ kind: 'k', owner: 'me', after: 0, limit: 9 })).toEqual([]);
    });

    it('forgets at the very time it was told, swept or not', async () => {
      await shelf.put({ kind: 'k', key: 'a', value: 1, expiresAtMs: 1_000 });
      expect(await shelf.get('k', 'a', 999)).toBe(1);
      expect(await shelf.get('k', 'a', 1_000)).toBeNull();
      expect(await shelf.take('k', 'a', 1_000)).toBeNull();
    });

    it('lets something be taken once', async () => {
      await shelf.put({ kind: 'k', key: 'a', value: 1 });
      expect(await shelf.take('k', 'a', 0)).toBe(1);
      expect(await shelf.take('k', 'a', 0)).toBeNull();
    });

    it('gives one thing to exactly one of many takers', async () => {
      await shelf.put({ kind: 'k', key: 'a', value: 1 });
      const taken = await Promise.all(Array.from({ length: 20 }, () => shelf.take('k', 'a', 0)));
      expect(taken.filter((value) => value === 1)).toHaveLength(1);
    });

    it('lists what is one owner’s in the order it was put, in pages', async () => {
      for (const key of ['c', 'a', 'b'])
        await shelf.put({ kind: 'k', key, value: key, owner: 'me' });
      await shelf.put({ kind: 'k', key: 'd', value: 'd', owner: 'you' });
      await shelf.put({ kind: 'other', key: 'e', value: 'e', owner: 'me' });
      const page = await shelf.list({ kind: 'k', owner: 'me', after: 0, limit: 2 });
      expect(page.map(({ value }) => value)).toEqual(['c', 'a']);
      const after = page.at(-1)?.cursor ?? 0;
      const rest = await shelf.list({ kind: 'k', owner: 'me', after, limit: 2 });
      expect(rest.map(({ value }) => value)).toEqual(['b']);
    });

    it('puts a replaced thing at the end of its list, so that a reader sees it', async () => {
      await shelf.put({ kind: 'k', key: 'a', value: 1, owner: 'me' });
      await shelf.put({ kind: 'k', key: 'b', value: 2, owner: 'me' });
      await shelf.put({ kind: 'k', key: 'a', value: 3, owner: 'me' });
      const lines = await shelf.list({ kind: 'k', owner: 'me', after: 0, limit: 9 });
      expect(lines.map(({ value }) => value)).toEqual([2, 3]);
    });

    it('sweeps what has expired and nothing else', async () => {
      await shelf.put({ kind: 'k', key: 'old', value: 1, owner: 'me', expiresAtMs: 10 });
      await shelf.put({ kind: 'k', key: 'young', value: 2, owner: 'me', expiresAtMs: 11 });
      await shelf.put({ kind: 'k', key: 'ever', value: 3, owner: 'me' });
      await shelf.sweep(10);
      const lines = await shelf.list({ kind: 'k', owner: 'me', after: 0, limit: 9 });
      expect(lines.map(({ value }) => value)).toEqual([2, 3]);
    });

    it('finds the insured by number, with everything the base knows', async () => {
      for (const index of [0, 42, 99]) {
        const { record, identity } = personAt(index);
        expect(await shelf.insured(identity.idNumber)).toEqual(record);
      }
      expect(await shelf.insured(personAt(100).identity.idNumber)).toBeNull();
      expect(await shelf.insured(namedPeople[0]?.identity.idNumber ?? '')).toBeNull();
    });
  });
}
