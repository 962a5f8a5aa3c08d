import type { Clock } from '@core/ports/clock';
import type { CodeCipher } from '@core/ports/code-cipher';
import type { Ids } from '@core/ports/ids';
import type { Passwords, Vault } from '@core/ports/vault';

/** What any maker of dynamic codes does; `old` is a key that `make` still opens, `foreign` one it never had. */
export function describeCodeCipherPort(
  name: string,
  make: () => {
    readonly cipher: CodeCipher;
    readonly old: CodeCipher;
    readonly foreign: CodeCipher;
  },
): void {
  describe(`codes by ${name}`, () => {
    const { cipher, old, foreign } = make();
    const atMs = 1_795_406_400_000;

    it('open to what they were made of, under a new key and an old one', () => {
      const content = { credentialIndex: 42, slot: Math.floor(atMs / cipher.slotMs) };
      expect(cipher.open(cipher.mint(42, atMs), atMs + 60_000)).toEqual(content);
      expect(cipher.open(old.mint(42, atMs), atMs + 60_000)).toEqual(content);
    });

    it('are null when another key made them or a digit was changed', () => {
      const code = cipher.mint(42, atMs);
      expect(cipher.open(foreign.mint(42, atMs), atMs)).toBeNull();
      for (let at = 0; at < code.length; at += 1) {
        const digit = (Number(code[at]) + 1) % 10;
        expect(cipher.open(code.slice(0, at) + digit + code.slice(at + 1), atMs)).toBeNull();
      }
    });

    it('are 28 digits for the first credential and for the last', () => {
      for (const index of [0, 2 ** 34 - 1]) expect(cipher.mint(index, atMs)).toMatch(/^\d{28}$/);
    });
  });
}

/** What any vault does; `old` is a generation that `make` still opens. */
export function describeVaultPort(
  name: string,
  make: () => { readonly vault: Vault; readonly old: Vault },
): void {
  describe(`the vault by ${name}`, () => {
    const { vault, old } = make();

    it('opens what it sealed and what its older key sealed', () => {
      for (const text of ['', '孙𬱖', 'a'.repeat(5_000)]) {
        expect(vault.open(vault.seal(text))).toBe(text);
        expect(vault.open(old.seal(text))).toBe(text);
      }
    });

    it('throws at what was altered', () => {
      const sealed = vault.seal('110108198503129518');
      const flipped = sealed.endsWith('A') ? 'B' : 'A';
      expect(() => vault.open(sealed.slice(0, -1) + flipped)).toThrow();
    });

    it('finds a text again by its fingerprint, across generations', () => {
      expect(vault.fingerprint('a')).toBe(old.fingerprint('a'));
      expect(vault.fingerprint('a')).not.toBe(vault.fingerprint('b'));
      expect(vault.fingerprint('孙𬱖')).not.toContain('孙');
    });
  });
}

/** What any keeper of passwords does. */
export function describePasswordsPort(name: string, make: () => Passwords): void {
  describe(`passwords by ${name}`, () => {
    const passwords = make();

    it('match themselves alone, salted', async () => {
      const [stored, again] = await Promise.all([
        passwords.hash('138274'),
        passwords.hash('138274'),
      ]);
      expect(stored).not.toBe(again);
      expect(await passwords.matches('138274', stored)).toBe(true);
      expect(await passwords.matches('138275', stored)).toBe(false);
      expect(await passwords.matches('138274', 'not a hash')).toBe(false);
    });
  });
}

/** What any source of chance does. */
export function describeIdsPort(name: string, make: () => Ids): void {
  describe(`ids by ${name}`, () => {
    const ids = make();
    const many = 20_000;

    it('never come twice and say what they are of', () => {
      const made = Array.from({ length: many }, () => ids.next('cred'));
      expect(new Set(made).size).toBe(many);
      for (const id of made) expect(id).toMatch(/^cred_[0-9A-Za-z]{22,}$/);
    });

    it('secrets are long, URL-safe and never come twice', () => {
      const made = Array.from({ length: 1_000 }, () => ids.secret());
      expect(new Set(made).size).toBe(1_000);
      for (const secret of made) expect(secret).toMatch(/^[\w-]{22,}$/);
    });

    it('digits come in the number asked for, each as often as any other', () => {
      expect(ids.digits(0)).toBe('');
      expect(ids.digits(6)).toMatch(/^\d{6}$/);
      const counts = new Array<number>(10).fill(0);
      for (const digit of ids.digits(many * 10))
        counts[Number(digit)] = (counts[Number(digit)] ?? 0) + 1;
      // Six standard deviations: a fair source fails once in a hundred million runs.
      for (const count of counts) expect(Math.abs(count - many)).toBeLessThan(6 * Math.sqrt(many));
    });
  });
}

/** What any clock does. */
export function describeClockPort(name: string, make: () => Clock): void {
  describe(`the clock by ${name}`, () => {
    it('counts milliseconds and is never far from the machine’s', () => {
      const now = make().now();
      expect(Number.isInteger(now)).toBe(true);
      expect(Math.abs(now - Date.now())).toBeLessThan(1_000);
    });
  });
}
