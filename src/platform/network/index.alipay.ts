import type { NetworkPort } from './port';

interface Told {
  readonly isConnected: boolean;
}

declare const my: {
  onNetworkStatusChange(listener: (told: Told) => void): void;
  offNetworkStatusChange(listener: (told: Told) => void): void;
};

/** https://opendocs.alipay.com/mini/api/network-status */
export const network = {
  watch: (tell) => {
    const listener = ({ isConnected }: Told): void => tell(isConnected);
    my.onNetworkStatusChange(listener);
    return () => my.offNetworkStatusChange(listener);
  },
} satisfies NetworkPort;
