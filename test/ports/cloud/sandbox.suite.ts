import type { Channel } from '@contract/channel';
import { createSandbox, type Sandbox, type SandboxShelf } from '@core/adapters/sandbox';
import { subjectOf } from '@core/adapters/sandbox/accounts';
import { cardOf } from '@core/adapters/sandbox/cards';
import { sandboxItems } from '@core/adapters/sandbox/catalogue';
import { personAt } from '@core/adapters/sandbox/generated-people';
import { namedPeople, type NamedPerson } from '@core/adapters/sandbox/named-people';
import { isSignedPayCode } from '@core/adapters/sandbox/pay-code';
import { personByNumber } from '@core/adapters/sandbox/people';
import { createIds } from '@core/adapters/sm';
import type { InsuredRecord } from '@core/ports/insured-base';
import { describeCataloguePort } from './catalogue.suite';
import { describeChannelSignInPort } from './channel-sign-in.suite';
import { describeFaceCheckPort } from './face-check.suite';
import { describeInsuredBasePort } from './insured-base.suite';
import { aClock, type MovableClock } from './movable-clock';
import { describePayCodePort } from './pay-code.suite';
import { describePhoneNumberPort } from './phone-number.suite';
import { describeRealNamePort } from './real-name.suite';
import { describeShelf } from './shelf.suite';
import { describeSmsPort } from './sms.suite';
import { describeSubscriptionsPort } from './subscriptions.suite';

interface World {
  readonly clock: MovableClock;
  readonly sandbox: Sandbox;
}

/** A named person by key; throws for a key nobody has. */
export function named(key: string): NamedPerson {
  const person = namedPeople.find((one) => one.key === key);
  if (!person) throw new Error(`Nobody is called ${key}.`);
  return person;
}

/** The value of a yes; throws the code of a no. */
export function valueOf<T>(
  reply:
    | { readonly ok: true; readonly value: T }
    | { readonly ok: false; readonly problem: { code: string } },
): T {
  if (!reply.ok) throw new Error(reply.problem.code);
  return reply.value;
}

const one = named('zhang-wei');
const two = named('wang-xiuying');
const keyOf = { 1: one.key, 2: two.key } as const;

/** Every port of the sandbox, and its shelf, over any kind of shelf. */
export function describeSandbox(name: string, makeShelf: () => Promise<SandboxShelf>): void {
  const world = async (): Promise<World> => {
    const clock = aClock();
    const sandbox = createSandbox({ shelf: await makeShelf(), clock, ids: createIds() });
    return { clock, sandbox };
  };
  const subject = async ({ sandbox }: World, channel: Channel): Promise<string> => {
    await sandbox.vendor.login(channel, one.key);
    return subjectOf(channel, one.key);
  };

  describeShelf(name, makeShelf);

  describeChannelSignInPort(name, async () => {
    const { clock, sandbox } = await world();
    return {
      port: sandbox.signIn,
      code: async (channel, person) =>
        valueOf(await sandbox.vendor.login(channel, keyOf[person])).code,
      passMs: clock.pass,
    };
  });

  describeRealNamePort(name, async () => {
    const at = await world();
    const { vendor, realName } = at.sandbox;
    return {
      port: realName,
      identity: one.identity,
      subject: (channel) => subject(at, channel),
      async ticket(channel) {
        const reply = valueOf(await vendor.realName(channel, one.key));
        return 'code' in reply ? reply.code : reply.refused;
      },
      async interrupt(isDown) {
        valueOf(await vendor.setOutcomes(one.key, { realName: isDown ? 'down' : 'up' }));
      },
      passMs: at.clock.pass,
    };
  });

  describeFaceCheckPort(name, async () => {
    const at = await world();
    const { vendor, face } = at.sandbox;
    return {
      port: face,
      identity: one.identity,
      anotherIdentity: two.identity,
      subject: (channel) => subject(at, channel),
      async look(channel, verifyId, ending) {
        valueOf(await vendor.setOutcomes(one.key, { face: ending }));
        valueOf(await vendor.face(channel, one.key, verifyId));
      },
      async lookAsAnother(channel, verifyId) {
        expect(valueOf(await vendor.face(channel, two.key, verifyId)).outcome).toBe('noMatch');
      },
      async interrupt(isDown) {
        valueOf(await vendor.setOutcomes(one.key, { face: isDown ? 'down' : 'pass' }));
      },
      nowMs: at.clock.now,
      saysWhen: true,
      pages: /^https:\/\//,
      passMs: at.clock.pass,
    };
  });

  describeInsuredBasePort(name, async () => {
    const { sandbox } = await world();
    const known = namedPeople.filter(
      ({ record, identity, habits }) =>
        record?.identity.name === identity.name && habits.insuredBase !== 'down',
    );
    const people = [...known, personAt(0), personAt(99)];
    const records = people.map(({ record }) => record);
    return {
      port: sandbox.insuredBase,
      insured: records.filter((record): record is InsuredRecord => record !== null),
      cards: people.flatMap(({ record, ...person }) =>
        record && !record.cardLost ? [{ ...cardOf(person), holder: record }] : [],
      ),
      lostCard: cardOf(named('feng-tao')),
      notInsured: [named('liu-yang').identity, personAt(100).identity],
      async interrupt({ idNumber }, isDown) {
        const key = personByNumber(idNumber)?.key ?? '';
        const changes = { insuredBase: isDown ? 'down' : 'up' };
        valueOf(await sandbox.vendor.setOutcomes(key, changes));
      },
    };
  });

  describeCataloguePort(name, async () => ({
    port: (await world()).sandbox.catalogue,
    codes: sandboxItems.map(({ code }) => code),
  }));

  describeSmsPort(name, async () => {
    const at = await world();
    const { vendor, sms } = at.sandbox;
    return {
      port: sms,
      numbers: [one.phone, two.phone],
      holder: await subject(at, 'alipay'),
      inbox: async (person) =>
        valueOf(await vendor.smsOf(person === 0 ? one.key : two.key, 0)).messages,
      async interrupt(isDown) {
        valueOf(await vendor.setOutcomes(one.key, { sms: isDown ? 'down' : 'delivered' }));
      },
    };
  });

  describePhoneNumberPort(name, async () => {
    const at = await world();
    return {
      port: at.sandbox.phoneNumber,
      phone: one.phone,
      subject: (channel) => subject(at, channel),
      ticket: async (channel) =>
        valueOf(await at.sandbox.vendor.phoneNumber(channel, one.key)).code,
      bindsAccount: ['wechat', 'alipay'],
      passMs: at.clock.pass,
    };
  });

  describeSubscriptionsPort(name, async () => {
    const at = await world();
    const { vendor, subscriptions } = at.sandbox;
    return {
      port: subscriptions,
      subject: (channel) => subject(at, channel),
      inbox: async (channel) => valueOf(await vendor.messagesOf(channel, one.key, 0)).messages,
      async want(isWanted) {
        const message = isWanted ? 'delivered' : 'unwanted';
        valueOf(await vendor.setOutcomes(one.key, { message }));
      },
      async interrupt(isDown) {
        valueOf(await vendor.setOutcomes(one.key, { message: isDown ? 'down' : 'delivered' }));
      },
    };
  });

  describePayCodePort(name, async () => {
    const at = await world();
    return {
      port: at.sandbox.payCode,
      subject: await subject(at, 'wechat'),
      opens: isSignedPayCode,
      async refuse(isRefused) {
        const changes = { payCode: isRefused ? 'refused' : 'allowed' };
        valueOf(await at.sandbox.vendor.setOutcomes(one.key, changes));
      },
      nowMs: at.clock.now,
    };
  });
}
