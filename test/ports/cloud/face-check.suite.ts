import type { Channel } from '@contract/channel';
import type { FaceCheck, Identity } from '@core/ports/identity';

/** How a check may end at the platform. */
export type Ending =
  'pass' | 'noMatch' | 'timeout' | 'captureFailed' | 'noPermission' | 'network' | 'cancelled';

/** An adapter, and the platform's side of it for one person. */
export interface FaceHarness {
  readonly port: FaceCheck;
  readonly identity: Identity;
  readonly anotherIdentity: Identity;
  subject(channel: Channel): Promise<string>;
  /** The person looks into the camera, and it ends so. */
  look(channel: Channel, verifyId: string, ending: Ending): Promise<void>;
  /** Somebody else looks into the camera of the same phone. */
  lookAsAnother(channel: Channel, verifyId: string): Promise<void>;
  interrupt(isDown: boolean): Promise<void>;
  nowMs(): number;
  /** Does the platform say when a check passed? Else it counts as old as it can be. */
  readonly saysWhen: boolean;
  /** Where Alipay's pages are. */
  readonly pages: RegExp;
  passMs(ms: number): void;
}

const channels: readonly Channel[] = ['wechat', 'alipay'];
const endings: readonly (readonly [Ending, string])[] = [
  ['noMatch', 'FACE_NO_MATCH'],
  ['timeout', 'FACE_TIMEOUT'],
  ['captureFailed', 'FACE_CAPTURE_FAILED'],
  ['noPermission', 'FACE_NO_PERMISSION'],
  ['network', 'FACE_NETWORK'],
  ['cancelled', 'USER_CANCELLED'],
];
const no = (code: string): object => ({ ok: false, problem: { code } });

/** What any face check does. */
export function describeFaceCheckPort(name: string, make: () => Promise<FaceHarness>): void {
  describe(`the face check by ${name}`, () => {
    let at: FaceHarness;
    beforeEach(async () => {
      at = await make();
    });

    const begun = async (channel: Channel = 'wechat') => {
      const check = {
        channel,
        subject: await at.subject(channel),
        identity: at.identity,
        outSeqNo: 'seq_0001',
      };
      const reply = await at.port.begin(check);
      if (!reply.ok) throw new Error(reply.problem.code);
      return { check: { ...check, verifyId: reply.value.verifyId }, ticket: reply.value };
    };

    it.each(channels)('passes on %s once the person has been recognised', async (channel) => {
      const { check } = await begun(channel);
      expect(await at.port.outcome(check)).toEqual(no('EVIDENCE_MISSING'));
      await at.look(channel, check.verifyId, 'pass');
      const atMs = at.nowMs();
      at.passMs(1_000);
      const begunAtMs = atMs - 500;
      const passedAtMs = at.saysWhen ? atMs : begunAtMs;
      const outcome = await at.port.outcome({ ...check, begunAtMs });
      expect(outcome).toEqual({ ok: true, value: { passedAtMs } });
      expect(await at.port.outcome({ ...check, begunAtMs })).toEqual(outcome);
    });

    it('gives Alipay a page beside the id, and WeChat none', async () => {
      expect((await begun('alipay')).ticket.url).toMatch(at.pages);
      expect((await begun('wechat')).ticket).not.toHaveProperty('url');
    });

    it.each(endings)(
      'that ends with %s answers %s, and may be tried again',
      async (ending, code) => {
        const { check } = await begun();
        await at.look('wechat', check.verifyId, ending);
        expect(await at.port.outcome(check)).toEqual(no(code));
        await at.look('wechat', check.verifyId, 'pass');
        expect((await at.port.outcome(check)).ok).toBe(true);
      },
    );

    it('does not take another face for the person’s', async () => {
      const { check } = await begun();
      await at.lookAsAnother('wechat', check.verifyId);
      expect(await at.port.outcome(check)).toEqual(no('FACE_NO_MATCH'));
    });

    it('does not vouch for anybody but the one it was begun for', async () => {
      const { check } = await begun();
      await at.look('wechat', check.verifyId, 'pass');
      const asked = { ...check, identity: at.anotherIdentity };
      expect(await at.port.outcome(asked)).toEqual(no('FACE_NO_MATCH'));
    });

    it.each([
      ['another account', { subject: 'o-somebody-else' }],
      ['another number of ours', { outSeqNo: 'seq_0002' }],
      ['another channel', { channel: 'alipay' as const }],
      ['an id that was made up', { verifyId: 'made-up' }],
    ])('is no evidence for %s', async (_, other) => {
      const { check } = await begun();
      await at.look('wechat', check.verifyId, 'pass');
      expect(await at.port.outcome({ ...check, ...other })).toEqual(no('EVIDENCE_MISSING'));
    });

    it('is no evidence any more after an hour', async () => {
      const { check } = await begun();
      await at.look('wechat', check.verifyId, 'pass');
      at.passMs(60 * 60_000);
      expect(await at.port.outcome(check)).toEqual(no('EVIDENCE_MISSING'));
    });

    it('says when it is down', async () => {
      const { check } = await begun();
      await at.interrupt(true);
      expect(await at.port.begin(check)).toEqual(no('FACE_DOWN'));
      expect(await at.port.outcome(check)).toEqual(no('FACE_DOWN'));
      await at.interrupt(false);
      const another = { ...check, outSeqNo: 'seq_0003' };
      expect((await at.port.begin(another)).ok).toBe(true);
    });
  });
}
