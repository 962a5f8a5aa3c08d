import type { Channel } from '@contract/channel';
import type { ChannelServices } from '../vendor/services';
import type { Providers } from './providers-schema';

/** Who stands behind one port on one channel. */
export interface OverviewRow {
  readonly port: string;
  readonly channel: Channel | 'all';
  readonly state: 'real' | 'sandbox' | 'missing';
  /** The vendor and its host, or what is missing. */
  readonly who: string;
  /** Without it nobody can activate in this channel. */
  readonly isMandatory: boolean;
}

type ServiceName = keyof ChannelServices;

const ports: readonly ServiceName[] = [
  'signIn',
  'realName',
  'face',
  'phoneNumber',
  'subscriptions',
];
const mandatory: Readonly<Record<Channel, readonly ServiceName[]>> = {
  wechat: ['signIn', 'realName', 'face'],
  alipay: ['signIn', 'realName', 'face'],
  // The person types the name; the face shows whose it is.
  h5: ['signIn', 'face'],
};
const channels: readonly Channel[] = ['wechat', 'alipay', 'h5'];
const hostOf = (address: string): string => new URL(address).host;

function wechatHost({ wechat }: Providers, port: ServiceName): string | null {
  if (!wechat) return null;
  if (port === 'realName')
    return wechat.realName ? `WeChat Pay ${hostOf(wechat.realName.infoEndpoint)}` : null;
  const isThere = port === 'signIn' || wechat[port] !== undefined;
  return isThere ? `WeChat ${hostOf(wechat.endpoint)}` : null;
}

function alipayHost({ alipay }: Providers, port: ServiceName): string | null {
  const isThere = port === 'signIn' || alipay?.[port] !== undefined;
  return alipay && isThere ? `Alipay ${hostOf(alipay.gateway)}` : null;
}

function h5Host({ h5 }: Providers, port: ServiceName): string | null {
  return h5 && port === 'signIn' ? `tickets of ${Object.keys(h5.apps).join(', ')}` : null;
}

const whoOf = { wechat: wechatHost, alipay: alipayHost, h5: h5Host } as const;

function rowOf(
  providers: Providers,
  isSandbox: boolean,
  { port, channel }: { readonly port: ServiceName; readonly channel: Channel },
): OverviewRow {
  const isServed = providers[channel] !== undefined;
  const isMandatory = isServed && mandatory[channel].includes(port);
  const who = whoOf[channel](providers, port);
  if (who !== null) return { port, channel, state: 'real', who, isMandatory };
  if (isSandbox) return { port, channel, state: 'sandbox', who: 'nobody is real', isMandatory };
  const lacking = isServed ? `no ${channel}.${port} in the file` : 'channel not served';
  const isBuilt = channel !== 'h5' || port === 'signIn';
  const why = isBuilt ? lacking : 'no provider is built for it';
  return { port, channel, state: 'missing', who: why, isMandatory };
}

/** Services without a channel; no real one is built yet. */
const shared = [
  { port: 'insuredBase', isMandatory: true, who: 'the region’s own interface has to be written' },
  { port: 'sms', isMandatory: true, who: 'the region’s own SMS gateway has to be written' },
  { port: 'catalogue', isMandatory: false, who: 'without it the person pays every fee' },
  { port: 'payCode', isMandatory: false, who: 'without it the phone tells how to open it by hand' },
] as const;

/** Which port of which channel is real, simulated or missing. */
export function overviewOf(providers: Providers, isSandbox: boolean): readonly OverviewRow[] {
  const perChannel = ports.flatMap((port) =>
    channels.map((channel) => rowOf(providers, isSandbox, { port, channel })),
  );
  const forAll = shared.map(({ port, isMandatory, who }): OverviewRow => {
    const row = { port, channel: 'all' as const, isMandatory };
    return isSandbox
      ? { ...row, state: 'sandbox', who: 'nobody is real' }
      : { ...row, state: 'missing', who };
  });
  return [...perChannel, ...forAll];
}

/** What keeps a deployment from serving real people; empty when nothing does. */
export function lackingOf(providers: Providers, isSandbox: boolean): readonly OverviewRow[] {
  return overviewOf(providers, isSandbox).filter(
    ({ state, isMandatory }) => state === 'missing' && isMandatory,
  );
}
