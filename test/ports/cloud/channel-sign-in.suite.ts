import type { Channel } from '@contract/channel';
import type { ChannelSignIn } from '@core/ports/identity';

/** An adapter, and the platform's side of it for two people. */
export interface SignInHarness {
  readonly port: ChannelSignIn;
  /** What the phone of the first or the second person is given. */
  code(channel: Channel, person: 1 | 2): Promise<string>;
  passMs(ms: number): void;
}

const channels: readonly Channel[] = ['wechat', 'alipay'];

/** What any sign-in does. */
export function describeChannelSignInPort(name: string, make: () => Promise<SignInHarness>): void {
  describe(`sign-in by ${name}`, () => {
    let at: SignInHarness;
    beforeEach(async () => {
      at = await make();
    });

    it.each(channels)('gives a person on %s the same account each time', async (channel) => {
      const first = await at.port.exchange(channel, await at.code(channel, 1));
      const second = await at.port.exchange(channel, await at.code(channel, 1));
      expect(first.ok && first.value.subject).toMatch(/^[\w-]{10,64}$/);
      expect(second).toEqual(first);
    });

    it('tells people apart, and the channels of one person', async () => {
      const replies = [
        await at.port.exchange('wechat', await at.code('wechat', 1)),
        await at.port.exchange('wechat', await at.code('wechat', 2)),
        await at.port.exchange('alipay', await at.code('alipay', 1)),
      ];
      const subjects = replies.map((reply) => (reply.ok ? reply.value.subject : ''));
      expect(new Set(subjects).size).toBe(3);
    });

    it.each(channels)('takes a code of %s once', async (channel) => {
      const code = await at.code(channel, 1);
      expect((await at.port.exchange(channel, code)).ok).toBe(true);
      expect(await at.port.exchange(channel, code)).toMatchObject({
        problem: { code: 'SIGN_IN_FAILED' },
      });
    });

    it('takes no code of the other channel, none that is old and none that was made up', async () => {
      const refused = { ok: false, problem: { code: 'SIGN_IN_FAILED' } };
      expect(await at.port.exchange('alipay', await at.code('wechat', 1))).toEqual(refused);
      const old = await at.code('wechat', 1);
      at.passMs(5 * 60_000);
      expect(await at.port.exchange('wechat', old)).toEqual(refused);
      expect(await at.port.exchange('wechat', 'made-up')).toEqual(refused);
    });
  });
}
