import type { Channel } from '@contract/channel';
import type { Identity, RealName } from '@core/ports/identity';

/** An adapter, and the platform's side of it for one person. */
export interface RealNameHarness {
  readonly port: RealName;
  readonly identity: Identity;
  subject(channel: Channel): Promise<string>;
  /** What the phone holds once the person has consented. */
  ticket(channel: Channel): Promise<string>;
  /** Interrupts the service and brings it back. */
  interrupt(isDown: boolean): Promise<void>;
  passMs(ms: number): void;
}

const channels: readonly Channel[] = ['wechat', 'alipay'];
const no = (code: string): object => ({ ok: false, problem: { code } });

/** What any real-name service does. */
export function describeRealNamePort(name: string, make: () => Promise<RealNameHarness>): void {
  describe(`real names by ${name}`, () => {
    let at: RealNameHarness;
    beforeEach(async () => {
      at = await make();
    });

    it.each(channels)('names the person who consented on %s', async (channel) => {
      const [subject, code] = [await at.subject(channel), await at.ticket(channel)];
      expect(await at.port.redeem({ channel, subject, code })).toEqual({
        ok: true,
        value: at.identity,
      });
    });

    it('redeems a ticket once', async () => {
      const ticket = {
        channel: 'wechat',
        subject: await at.subject('wechat'),
        code: await at.ticket('wechat'),
      } as const;
      await at.port.redeem(ticket);
      expect(await at.port.redeem(ticket)).toEqual(no('REAL_NAME_EXPIRED'));
    });

    it('redeems no ticket for another account, and leaves it to its own', async () => {
      const [subject, code] = [await at.subject('wechat'), await at.ticket('wechat')];
      const stolen = await at.port.redeem({ channel: 'wechat', subject: 'o-somebody-else', code });
      expect(stolen).toEqual(no('REAL_NAME_EXPIRED'));
      expect((await at.port.redeem({ channel: 'wechat', subject, code })).ok).toBe(true);
    });

    it('redeems no ticket of another channel, none that is old and none made up', async () => {
      const subject = await at.subject('wechat');
      const old = await at.ticket('wechat');
      for (const code of [await at.ticket('alipay'), 'made-up'])
        expect(await at.port.redeem({ channel: 'wechat', subject, code })).toEqual(
          no('REAL_NAME_EXPIRED'),
        );
      at.passMs(10 * 60_000);
      expect(await at.port.redeem({ channel: 'wechat', subject, code: old })).toEqual(
        no('REAL_NAME_EXPIRED'),
      );
    });

    it('says when it is down, and takes the same ticket once it is back', async () => {
      const [subject, code] = [await at.subject('wechat'), await at.ticket('wechat')];
      await at.interrupt(true);
      const reply = await at.port.redeem({ channel: 'wechat', subject, code });
      expect(reply).toEqual(no('REAL_NAME_DOWN'));
      await at.interrupt(false);
      expect((await at.port.redeem({ channel: 'wechat', subject, code })).ok).toBe(true);
    });
  });
}
