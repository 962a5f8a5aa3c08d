import type { Channel } from '@contract/channel';
import type { Subscriptions } from '@core/ports/subscriptions';

/** A message as the platform shows it. */
export interface ShownMessage {
  readonly template: string;
  readonly page: string;
  readonly fields: Readonly<Record<string, string>>;
}

/** An adapter, and the platform's side of it for one person. */
export interface SubscriptionsHarness {
  readonly port: Subscriptions;
  subject(channel: Channel): Promise<string>;
  /** What the person was sent, oldest first, in our names. */
  inbox(channel: Channel): Promise<readonly ShownMessage[]>;
  /** Has the person subscribed? */
  want(isWanted: boolean): Promise<void>;
  interrupt(isDown: boolean): Promise<void>;
}

const channels: readonly Channel[] = ['wechat', 'alipay'];
const message = {
  template: 'codeUsed',
  page: 'pages/home/index?from=message',
  fields: { place: '海淀沙箱医院', time: '2026-12-01 10:00' },
};

/** What any sender of subscription messages does. */
export function describeSubscriptionsPort(
  name: string,
  make: () => Promise<SubscriptionsHarness>,
): void {
  describe(`subscription messages by ${name}`, () => {
    let at: SubscriptionsHarness;
    beforeEach(async () => {
      at = await make();
    });

    it.each(channels)('arrive whole on %s, and nowhere else', async (channel) => {
      const subject = await at.subject(channel);
      const reply = await at.port.send({ channel, subject, ...message });
      expect(reply).toEqual({ ok: true, value: null });
      for (const one of channels)
        expect(await at.inbox(one)).toMatchObject(one === channel ? [message] : []);
    });

    it.each(channels)(
      'of %s are known by an id of the platform, of an app around the pages by none',
      (channel) => {
        expect(at.port.idsOf(channel, [message.template])).toHaveLength(1);
        expect(at.port.idsOf(channel, [])).toEqual([]);
        expect(at.port.idsOf('h5', [message.template])).toEqual([]);
      },
    );

    it.each(channels)('are a plain no on %s to who did not subscribe', async (channel) => {
      const subject = await at.subject(channel);
      await at.want(false);
      expect(await at.port.send({ channel, subject, ...message })).toEqual({
        ok: false,
        problem: { code: 'MESSAGE_UNWANTED' },
      });
      expect(await at.inbox(channel)).toEqual([]);
    });

    it.each(channels)('are refused, and not sent later, while %s is down', async (channel) => {
      const subject = await at.subject(channel);
      await at.interrupt(true);
      expect(await at.port.send({ channel, subject, ...message })).toEqual({
        ok: false,
        problem: { code: 'MESSAGE_DOWN' },
      });
      await at.interrupt(false);
      expect(await at.inbox(channel)).toEqual([]);
    });
  });
}
