import { createTokenBucket } from '@core/adapters/memory/token-bucket';
import type { Origin } from '@core/door/caller';
import { openDoor } from '@core/door/door';
import { verbFor } from '@core/door/verb';
import { ok, refuse } from '@contract/result';
import * as v from 'valibot';
import { describeOnStores } from '../fixtures/databases';
import { aTown, noOf, yes, type Town } from '../fixtures/town';
import { aClock } from '../ports/cloud/movable-clock';

const from = { address: '127.0.0.1', platformSubject: null };

describeOnStores('the limits', (open) => {
  let town: Town;
  let token: string;
  beforeAll(async () => {
    town = await aTown(open().pool);
    if (!town.vendor) throw new Error('No sandbox.');
    const { code } = yes(await town.vendor.login('wechat', 'zhang-wei'));
    token = yes(await town.as()('session', 'signIn', { channel: 'wechat', code })).token ?? '';
  }, 60_000);

  describe('counts a call for', () => {
    const schema = v.strictObject({});
    const answer = () => Promise.resolve(ok('hello'));
    const verbs = {
      hello: verbFor('nobody')(schema, answer),
      mine: verbFor('holder')(schema, answer),
    };
    /** A door whose buckets hold two calls each and never fill again. */
    const aDoor = () => {
      const rateLimit = createTokenBucket(aClock(), { burst: 2, perSecond: 0.001 });
      const door = openDoor('session', verbs, { ...town.parts, rateLimit });
      return async (verb: string, origin: Partial<Origin>, as?: string): Promise<string> => {
        const event = { verb, body: {}, ...(as === undefined ? {} : { token: as }) };
        return noOf(await door(event, { ...from, ...origin }));
      };
    };

    it('its address, whatever token it invents', async () => {
      const call = aDoor();
      expect(await call('mine', {}, 'invented 1')).toBe('SIGN_IN_REQUIRED');
      expect(await call('hello', {}, 'invented 2')).toBe('a yes');
      expect(await call('mine', {}, 'invented 3')).toBe('TOO_MANY_REQUESTS');
      expect(await call('hello', {}, 'invented 4')).toBe('TOO_MANY_REQUESTS');
      expect(await call('hello', { address: '127.0.0.2' }, 'invented 5')).toBe('a yes');
    });

    it('its caller when the session is genuine, though its address has no calls left', async () => {
      const call = aDoor();
      for (let n = 0; n < 3; n += 1) await call('hello', {});
      expect(await call('mine', {}, token)).toBe('a yes');
      expect(await call('mine', { address: '127.0.0.2' }, token)).toBe('a yes');
      expect(await call('mine', { address: '127.0.0.3' }, token)).toBe('TOO_MANY_REQUESTS');
    });

    it('the account that the platform vouches for', async () => {
      const call = aDoor();
      const subjects = ['a', 'a', 'a', 'b'];
      const replies = [];
      for (const platformSubject of subjects) replies.push(await call('mine', { platformSubject }));
      expect(replies).toEqual(['a yes', 'a yes', 'TOO_MANY_REQUESTS', 'a yes']);
    });
  });

  it('lets nobody find an operator’s password by trying, at once or one by one', async () => {
    const institutionCode = 'H11010800901';
    const real = { institutionCode, operatorId: 'guahao01', password: 'sandbox-guahao' };
    const tries = (over: Partial<typeof real>) =>
      Promise.all(
        Array.from({ length: 7 }, () => town.as()('gateway', 'signIn', { ...real, ...over })),
      );
    const counted = async (over: Partial<typeof real>) => {
      const codes = (await tries(over)).map(noOf);
      return codes.sort().join(' ');
    };
    const failed = Array.from({ length: 5 }, () => 'OPERATOR_SIGN_IN_FAILED').join(' ');
    const locked = `${failed} TOO_MANY_REQUESTS TOO_MANY_REQUESTS`;
    expect(await counted({ password: 'wrong' })).toBe(locked);
    expect(await counted({ operatorId: 'nobody', password: 'wrong' })).toBe(locked);
    town.clock.pass(60_000);
    expect(await town.as()('gateway', 'signIn', real)).toEqual(
      refuse('TOO_MANY_REQUESTS', { waitMs: 14 * 60_000 }),
    );
    const other = { ...real, operatorId: 'shoufei01', password: 'sandbox-shoufei' };
    yes(await town.as()('gateway', 'signIn', other));
    town.clock.pass(14 * 60_000 + 1);
    yes(await town.as()('gateway', 'signIn', real));
    for (let n = 0; n < 3; n += 1) {
      for (let wrong = 0; wrong < 4; wrong += 1)
        await town.as()('gateway', 'signIn', { ...real, password: 'wrong' });
      yes(await town.as()('gateway', 'signIn', real)); // What is right leaves nothing to count.
    }
  }, 60_000);
});
