import { consentVersions, type ActivationView } from '@contract/activation';
import type { Channel } from '@contract/channel';
import type { Result } from '@contract/result';
import type { FunctionName, ReplyOf, RequestOf, VerbName } from '@contract/verbs';
import type { SandboxVendor } from '@core/adapters/sandbox';
import { personByKey } from '@core/adapters/sandbox/people';
import type { Functions } from '../http/functions';

type Call = <F extends FunctionName, N extends VerbName<F>>(
  fn: F,
  verb: N,
  body: RequestOf<F, N>,
) => Promise<ReplyOf<F, N>>;

/** More steps than any recipe has. */
const mostSteps = 12;

/** The value of a yes; a no here means that the sandbox contradicts itself. */
function yes<T>(reply: Result<T>): T {
  if (!reply.ok) throw new Error(`The sandbox could not prepare a person: ${reply.problem.code}`);
  return reply.value;
}

/** What a person does with their own phone, without a screen. */
class Hand {
  private constructor(
    private readonly at: { readonly channel: Channel; readonly person: string },
    private readonly vendor: SandboxVendor,
    private readonly call: Call,
  ) {}

  static async signIn(
    at: { readonly channel: Channel; readonly person: string },
    vendor: SandboxVendor,
    functions: Functions,
  ): Promise<Hand> {
    const caller = { address: '127.0.0.1', platformSubject: null };
    const session: { token?: string } = {};
    const call: Call = async (fn, verb, body) => {
      const event = { verb, body, ...session };
      return (await functions[fn](event, caller)) as never;
    };
    const { code } = yes(await vendor.login(at.channel, at.person));
    const { token } = yes(await call('session', 'signIn', { channel: at.channel, code }));
    if (token !== null) session.token = token;
    return new Hand(at, vendor, call);
  }

  async hasCredential(): Promise<boolean> {
    return yes(await this.call('credential', 'home', {})).status !== 'none';
  }

  /** Walks the channel's own recipe to the credential. */
  async activate(): Promise<void> {
    let view = yes(await this.call('activation', 'start', { entry: 'other' }));
    for (let step = 0; view.state === 'collecting' && step < mostSteps; step += 1)
      view = await this.prove(view);
  }

  async setPassword(password: string): Promise<void> {
    yes(await this.call('credential', 'sendSms', { purpose: 'password' }));
    const { messages } = yes(await this.vendor.smsOf(this.at.person, 0));
    const smsCode = /\d{6}/.exec(messages.at(-1)?.text ?? '')?.[0] ?? '';
    yes(await this.call('credential', 'setPassword', { password, smsCode }));
  }

  async freeze(): Promise<void> {
    yes(await this.call('credential', 'freeze', { reason: 'notMe' }));
  }

  private async prove({
    activationId,
    next,
  }: Extract<ActivationView, { state: 'collecting' }>): Promise<ActivationView> {
    const prove = async (proof: RequestOf<'activation', 'prove'>['proof']) =>
      yes(await this.call('activation', 'prove', { activationId, proof }));
    switch (next) {
      case 'payPassword':
        return prove({ step: 'payPassword', code: await this.ticket() });
      case 'authorise':
        return prove({ step: 'authorise', consentVersion: consentVersions.authorise });
      case 'agreement': {
        const consentVersion = consentVersions.agreement;
        return prove({ step: 'agreement', consentVersion, code: await this.ticket() });
      }
      case 'face':
        return prove({ step: 'face', verifyId: await this.lookIntoCamera(activationId) });
      case 'claim':
        return prove({ step: 'claim' });
      case 'region':
      case 'register':
      case 'guardian':
        throw new Error(`Nobody is prepared through ${next}.`);
    }
  }

  private async ticket(): Promise<string> {
    const given = yes(await this.vendor.realName(this.at.channel, this.at.person));
    return 'code' in given ? given.code : '';
  }

  private async lookIntoCamera(activationId: string): Promise<string> {
    const consentVersion = consentVersions.face;
    const { verifyId } = yes(
      await this.call('activation', 'beginFace', { activationId, consentVersion }),
    );
    yes(await this.vendor.face(this.at.channel, this.at.person, verifyId));
    return verifyId;
  }
}

/**
 * Sees to it that what a named person has done before is done, in another channel and by the same verbs,
 * when that person's phone is first asked for. @requirement B1
 */
export function createBeforehand(
  functions: Functions,
  vendor: SandboxVendor,
): (person: string) => Promise<void> {
  const underWay = new Map<string, Promise<void>>();
  async function prepare(person: string): Promise<void> {
    const before = personByKey(person)?.beforehand;
    if (!before) return;
    const hand = await Hand.signIn({ channel: before.channel, person }, vendor, functions);
    if (await hand.hasCredential()) return;
    await hand.activate();
    if (before.password !== undefined) await hand.setPassword(before.password);
    if (before.isFrozen) await hand.freeze();
  }
  return async (person) => {
    const started = underWay.get(person) ?? prepare(person);
    underWay.set(person, started);
    try {
      await started;
    } catch (error) {
      underWay.delete(person);
      throw error;
    }
  };
}
