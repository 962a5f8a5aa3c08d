import { createPasswords } from '@core/adapters/sm';

const passwords = createPasswords({ pepper: Buffer.alloc(32, 1) });

describe('a stored password', () => {
  let stored = '';
  beforeAll(async () => {
    stored = await passwords.hash('138274');
  });

  it('names its own cost and never the password', () => {
    expect(stored).toMatch(/^scrypt-sm3\$14\$8\$5\$[\w-]{22}\$[\w-]{43}$/);
    expect(stored).not.toContain('138274');
  });

  it('matches the secret and no other', async () => {
    expect(await passwords.matches('138274', stored)).toBe(true);
    expect(await passwords.matches('138275', stored)).toBe(false);
    expect(await passwords.matches('', stored)).toBe(false);
  });

  it('is another one each time', async () => {
    expect(await passwords.hash('138274')).not.toBe(stored);
  });

  it('is worth nothing without the pepper', async () => {
    const others = createPasswords({ pepper: Buffer.alloc(32, 2) });
    expect(await others.matches('138274', stored)).toBe(false);
  });

  it('is still read when its cost was another one', async () => {
    const cheap =
      'scrypt-sm3$10$8$1$MDEyMzQ1Njc4OWFiY2RlZg$AXdyXBJ1PhbXnjGIIvjrbxRb-WifPk_a9JLDSORUSfU';
    expect(await passwords.matches('138274', cheap)).toBe(true);
    expect(await passwords.matches('138273', cheap)).toBe(false);
  });

  it.each([
    ['no hash at all', 'hello'],
    ['too costly', 'scrypt-sm3$30$8$1$AAAAAAAAAAAAAAAAAAAAAA$' + 'A'.repeat(43)],
    ['without cost', 'scrypt-sm3$0$8$1$AAAAAAAAAAAAAAAAAAAAAA$' + 'A'.repeat(43)],
    ['without passes', 'scrypt-sm3$14$8$0$AAAAAAAAAAAAAAAAAAAAAA$' + 'A'.repeat(43)],
  ])('matches nothing when it is %s', async (_, hash) => {
    expect(await passwords.matches('138274', hash)).toBe(false);
  });

  it('is never made under a short pepper', () => {
    expect(() => createPasswords({ pepper: Buffer.alloc(31) })).toThrow(RangeError);
  });
});
