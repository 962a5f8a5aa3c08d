import type { Sms } from '@core/ports/messages';

/** An adapter, and the phones of two people. */
export interface SmsHarness {
  readonly port: Sms;
  /** The numbers on file of the two. */
  readonly numbers: readonly [string, string];
  /** Account of the first person, as a holder. */
  readonly holder: string;
  /** Texts on the phone of the first or second person, oldest first. */
  inbox(person: 0 | 1): Promise<readonly { readonly phone: string; readonly text: string }[]>;
  interrupt(isDown: boolean): Promise<void>;
}

/** What any sender of short messages does. */
export function describeSmsPort(name: string, make: () => Promise<SmsHarness>): void {
  describe(`short messages by ${name}`, () => {
    let at: SmsHarness;
    beforeEach(async () => {
      at = await make();
    });

    it('arrive whole and in order on the phone that has the number, and on no other', async () => {
      const [phone] = at.numbers;
      for (const text of ['【医保】验证码 482913', '第二条'])
        expect(await at.port.send({ phone, text })).toEqual({ ok: true, value: null });
      expect(await at.inbox(0)).toMatchObject([
        { phone, text: '【医保】验证码 482913' },
        { phone, text: '第二条' },
      ]);
      expect(await at.inbox(1)).toEqual([]);
    });

    it('to a new number ring on the phone of its holder, also later', async () => {
      const phone = '13800138000';
      await at.port.send({ phone, text: '一', holder: at.holder });
      await at.port.send({ phone, text: '二' });
      expect((await at.inbox(0)).map(({ text }) => text)).toEqual(['一', '二']);
    });

    it('to the number of somebody else never ring on the phone of the one who asked', async () => {
      await at.port.send({ phone: at.numbers[1], text: '一', holder: at.holder });
      expect(await at.inbox(0)).toEqual([]);
      expect((await at.inbox(1)).map(({ text }) => text)).toEqual(['一']);
    });

    it('to a number that no phone has are sent all the same', async () => {
      expect((await at.port.send({ phone: '13900139000', text: '一' })).ok).toBe(true);
      expect(await at.inbox(0)).toEqual([]);
    });

    it('are refused, and not sent later, while the service is down', async () => {
      await at.interrupt(true);
      const reply = await at.port.send({ phone: at.numbers[0], text: '一' });
      expect(reply).toEqual({ ok: false, problem: { code: 'SMS_DOWN' } });
      await at.interrupt(false);
      expect(await at.inbox(0)).toEqual([]);
    });
  });
}
