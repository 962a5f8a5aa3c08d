import type { Channel } from '@contract/channel';
import { createAlipay } from '../alipay';
import type { OutsideServices } from '../absent/services';
import { createSignedTicketSignIn } from '../embedding/signed-ticket';
import type { ChannelServices } from '../vendor/services';
import type { VendorParts } from '../vendor/vendor-parts';
import { createWechat } from '../wechat';
import type { Providers } from './providers-schema';

type ByChannel = Readonly<Record<Channel, ChannelServices>>;

/** Is anybody real? */
export const isAnybodyReal = ({ wechat, alipay, h5 }: Providers): boolean =>
  [wechat, alipay, h5].some((one) => one !== undefined);

/** Refuses real people beside simulated services that nobody asked for. */
export function checkMixing(providers: Providers, isSandbox: boolean): void {
  if (!isSandbox || !isAnybodyReal(providers) || providers.allowSandbox) return;
  throw new Error(
    'YIMA_PROVIDERS names real providers while the sandbox is on: set YIMA_SANDBOX=0, or "allowSandbox": true for a trial with nobody real. 真实服务与沙箱不能同时启用。',
  );
}

/** The platforms as they are configured; what is not is not there. */
function realServices(providers: Providers, parts: VendorParts): ByChannel {
  const { wechat, alipay, h5 } = providers;
  return {
    wechat: wechat ? createWechat(wechat, parts) : {},
    alipay: alipay ? createAlipay(alipay, parts) : {},
    h5: h5 ? { signIn: createSignedTicketSignIn(h5, parts) } : {},
  };
}

/**
 * One service for all channels: the channel's real provider where there is one, else `otherwise` (the
 * sandbox, or the absent services that say so).
 */
export function chooseServices(
  providers: Providers,
  parts: VendorParts,
  otherwise: OutsideServices,
): OutsideServices {
  const real = realServices(providers, parts);
  const of = <N extends keyof ChannelServices>(channel: Channel, name: N) =>
    (real[channel][name] ?? otherwise[name]) as OutsideServices[N];
  return {
    ...otherwise,
    signIn: { exchange: (channel, code) => of(channel, 'signIn').exchange(channel, code) },
    realName: { redeem: (ticket) => of(ticket.channel, 'realName').redeem(ticket) },
    face: {
      begin: (check) => of(check.channel, 'face').begin(check),
      outcome: (check) => of(check.channel, 'face').outcome(check),
    },
    phoneNumber: { redeem: (ticket) => of(ticket.channel, 'phoneNumber').redeem(ticket) },
    subscriptions: {
      send: (message) => of(message.channel, 'subscriptions').send(message),
      idsOf: (channel, names) => of(channel, 'subscriptions').idsOf(channel, names),
    },
  };
}
