import type { Channel } from '@contract/channel';
import type { PhoneNumber } from '@core/ports/phone-number';

/** An adapter, and the platform's side of it for one person. */
export interface PhoneNumberHarness {
  readonly port: PhoneNumber;
  /** The number of the person's phone. */
  readonly phone: string;
  subject(channel: Channel): Promise<string>;
  /** What the platform's button gives to the phone. */
  ticket(channel: Channel): Promise<string>;
  /** Platforms whose ticket belongs to an account and ends. */
  readonly bindsAccount: readonly Channel[];
  passMs(ms: number): void;
}

const channels: readonly Channel[] = ['wechat', 'alipay'];
const expired = { ok: false, problem: { code: 'PHONE_TICKET_EXPIRED' } };

/** What any teller of phone numbers does. */
export function describePhoneNumberPort(
  name: string,
  make: () => Promise<PhoneNumberHarness>,
): void {
  describe(`the phone number by ${name}`, () => {
    let at: PhoneNumberHarness;
    beforeEach(async () => {
      at = await make();
    });

    it.each(channels)('is told on %s once for a ticket', async (channel) => {
      const ticket = {
        channel,
        subject: await at.subject(channel),
        code: await at.ticket(channel),
      };
      expect(await at.port.redeem(ticket)).toEqual({ ok: true, value: { phone: at.phone } });
      expect(await at.port.redeem(ticket)).toEqual(expired);
    });

    it('is not told for a ticket of another channel or one that was made up', async () => {
      const subject = await at.subject('wechat');
      for (const code of [await at.ticket('alipay'), 'made-up', '{}'])
        expect(await at.port.redeem({ channel: 'wechat', subject, code })).toEqual(expired);
      for (const code of [await at.ticket('wechat'), 'made-up', '{}'])
        expect(await at.port.redeem({ channel: 'alipay', subject, code })).toEqual(expired);
    });

    it('is not told to another account, nor for an old ticket, where the platform says whose it is', async () => {
      for (const channel of at.bindsAccount) {
        const [subject, code] = [await at.subject(channel), await at.ticket(channel)];
        const stolen = { channel, subject: 'o-somebody-else', code };
        expect(await at.port.redeem(stolen)).toEqual(expired);
        expect((await at.port.redeem({ channel, subject, code })).ok).toBe(true);
        const old = await at.ticket(channel);
        at.passMs(5 * 60_000);
        expect(await at.port.redeem({ channel, subject, code: old })).toEqual(expired);
      }
    });
  });
}
