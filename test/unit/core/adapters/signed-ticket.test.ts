import {
  createSignedTicketSignIn,
  signTicket,
  type TicketContent,
} from '@core/adapters/embedding/signed-ticket';
import { createHmac } from 'node:crypto';
import { aNonceBook } from '../../../fixtures/vendors/vendor-town';
import { aClock } from '../../../ports/cloud/movable-clock';

const key = 'ab'.repeat(32);
const clock = aClock();
const make = () =>
  createSignedTicketSignIn(
    { apps: { 'city-app': { key }, 'bank-app': { key: 'cd'.repeat(32) } } },
    { clock, nonces: aNonceBook() },
  );
const content = (changes: Partial<TicketContent> = {}): TicketContent => ({
  app: 'city-app',
  user: 'user-1',
  exp: clock.now() / 1000 + 120,
  nonce: '0123456789abcdef',
  ...changes,
});
const refused = { ok: false, problem: { code: 'SIGN_IN_FAILED' } };

describe('a signed ticket', () => {
  it('is base64url of the JSON, a dot, base64url of its HMAC-SM3', () => {
    const text = Buffer.from(JSON.stringify(content())).toString('base64url');
    const mac = createHmac('sm3', Buffer.from(key, 'hex')).update(text).digest('base64url');
    expect(signTicket(content(), key)).toBe(`${text}.${mac}`);
  });

  it('signs the app’s user in once, always as the same account, which names nobody', async () => {
    const signIn = make();
    const ticket = signTicket(content(), key);
    const first = await signIn.exchange('h5', ticket);
    expect(first.ok && first.value.subject).toMatch(/^h5_[\w-]{43}$/);
    expect(JSON.stringify(first)).not.toContain('user-1');
    expect(await signIn.exchange('h5', ticket)).toEqual(refused);
    const again = signTicket(content({ nonce: 'fedcba9876543210' }), key);
    expect(await signIn.exchange('h5', again)).toEqual(first);
  });

  it('tells users and apps apart', async () => {
    const subjects = [
      await make().exchange('h5', signTicket(content(), key)),
      await make().exchange('h5', signTicket(content({ user: 'user-2' }), key)),
      await make().exchange('h5', signTicket(content({ app: 'bank-app' }), 'cd'.repeat(32))),
    ].map((reply) => (reply.ok ? reply.value.subject : ''));
    expect(new Set(subjects).size).toBe(3);
  });

  const now = () => clock.now() / 1000;
  it.each<[string, () => string]>([
    ['signed by another app', () => signTicket(content({ app: 'bank-app' }), key)],
    ['of an app nobody knows', () => signTicket(content({ app: 'other' }), key)],
    ['of the object’s own parts', () => signTicket(content({ app: 'constructor' }), key)],
    ['at its end', () => signTicket(content({ exp: now() }), key)],
    ['good for longer than five minutes', () => signTicket(content({ exp: now() + 301 }), key)],
    ['with a short nonce', () => signTicket(content({ nonce: 'short' }), key)],
    ['with more fields', () => signTicket({ ...content(), role: 'x' } as TicketContent, key)],
    ['without a signature', () => `${signTicket(content(), key).split('.')[0]}.`],
    ['with another spelling of its signature', () => `${signTicket(content(), key)}=`],
    ['with three parts', () => `${signTicket(content(), key)}.x`],
    ['that is very long', () => signTicket(content(), key).padEnd(5_000, 'x')],
    ['that is empty', () => ''],
  ])('is refused %s', async (_, ticket) => {
    expect(await make().exchange('h5', ticket())).toEqual(refused);
  });

  it('is refused when any character of it was changed', async () => {
    const ticket = signTicket(content(), key);
    const signIn = make();
    for (let at = 0; at < ticket.length; at += 1) {
      const other = ticket[at] === 'A' ? 'B' : 'A';
      const changed = ticket.slice(0, at) + other + ticket.slice(at + 1);
      expect(await signIn.exchange('h5', changed)).toEqual(refused);
    }
  });
});
