import type { Channel } from '@contract/channel';
import { stopVendors } from '../../fixtures/vendors/vendor-server';
import {
  atWechat,
  aVendorTown,
  vendorPeople,
  type VendorTown,
} from '../../fixtures/vendors/vendor-town';
import { describeChannelSignInPort } from './channel-sign-in.suite';
import { describeFaceCheckPort, type Ending } from './face-check.suite';
import { describePhoneNumberPort } from './phone-number.suite';
import { describeRealNamePort } from './real-name.suite';
import { describeSubscriptionsPort, type ShownMessage } from './subscriptions.suite';

const name = 'WeChat and Alipay over HTTP';
const [one, two] = vendorPeople;

afterEach(stopVendors);

/** Both vendors answer nothing but errors, or work again. */
const interrupt = ({ wechat, alipay }: VendorTown, isDown: boolean): Promise<void> => {
  for (const vendor of [wechat, alipay]) vendor.trouble(isDown ? { status: 503 } : null);
  return Promise.resolve();
};

const verifyRets: Readonly<Record<Ending, number>> = {
  pass: 10000,
  noMatch: 10004,
  timeout: 90017,
  captureFailed: 90011,
  noPermission: 90008,
  network: 90007,
  cancelled: 90002,
};

describeChannelSignInPort(name, async () => {
  const { services, wechat, alipay, clock } = await aVendorTown();
  return {
    port: services.signIn,
    code: (channel, person) => {
      const index = person === 1 ? 0 : 1;
      const code =
        channel === 'wechat'
          ? wechat.loginCode(atWechat(index))
          : alipay.authCode(vendorPeople[index]);
      return Promise.resolve(code);
    },
    passMs: clock.pass,
  };
});

describeRealNamePort(name, async () => {
  const town = await aVendorTown();
  return {
    port: town.services.realName,
    identity: one.identity,
    subject: (channel) => Promise.resolve(town.subjectOf(channel)),
    ticket: (channel) =>
      Promise.resolve(
        channel === 'wechat' ? town.wechat.realNameCode(atWechat()) : town.alipay.authCode(one),
      ),
    interrupt: (isDown) => interrupt(town, isDown),
    passMs: town.clock.pass,
  };
});

describeFaceCheckPort(name, async () => {
  const town = await aVendorTown();
  const { wechat, alipay, clock } = town;
  const look = (channel: Channel, verifyId: string, ending: Ending): Promise<void> => {
    if (channel === 'wechat') wechat.look(verifyId, verifyRets[ending]);
    else alipay.look(verifyId, ending === 'pass' ? 'T' : 'F', ending);
    return Promise.resolve();
  };
  return {
    port: town.services.face,
    identity: one.identity,
    anotherIdentity: two.identity,
    subject: (channel) => Promise.resolve(town.subjectOf(channel)),
    look,
    lookAsAnother: (channel, verifyId) => look(channel, verifyId, 'noMatch'),
    interrupt: (isDown) => interrupt(town, isDown),
    nowMs: clock.now,
    saysWhen: false,
    pages: /^http:\/\/127\.0\.0\.1:\d+\/gateway\.do\?/,
    passMs: clock.pass,
  };
});

describePhoneNumberPort(name, async () => {
  const town = await aVendorTown();
  return {
    port: town.services.phoneNumber,
    phone: one.phone,
    subject: (channel) => Promise.resolve(town.subjectOf(channel)),
    ticket: (channel) =>
      Promise.resolve(
        channel === 'wechat' ? town.wechat.phoneCode(atWechat()) : town.alipay.phoneTicket(one),
      ),
    bindsAccount: ['wechat'],
    passMs: town.clock.pass,
  };
});

/** A platform's message in our names. */
function inOurNames(names: readonly [string, string], message: object): ShownMessage {
  const { page, data } = message as {
    page: string;
    data: Readonly<Record<string, { value: string }>>;
  };
  const [place, time] = names.map((one) => data[one]?.value ?? '');
  return { template: 'codeUsed', page, fields: { place: place ?? '', time: time ?? '' } };
}

describeSubscriptionsPort(name, async () => {
  const town = await aVendorTown();
  const { wechat, alipay } = town;
  return {
    port: town.services.subscriptions,
    subject: (channel) => Promise.resolve(town.subjectOf(channel)),
    inbox: (channel) =>
      Promise.resolve(
        channel === 'wechat'
          ? wechat.sent.map((one) => inOurNames(['thing1', 'time2'], one))
          : alipay.sent.map((one) => inOurNames(['keyword1', 'keyword2'], one)),
      ),
    want(isWanted) {
      wechat.subscribed = isWanted;
      alipay.subscribed = isWanted;
      return Promise.resolve();
    },
    interrupt: (isDown) => interrupt(town, isDown),
  };
});
