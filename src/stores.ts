import { createContext, useContext } from 'react';
import type { Channel } from '@contract/channel';
import type { Caller } from './api/caller';
import type { ActivationStore } from './features/activation/activation.store';
import type { RegionsStore } from './features/activation/regions.store';
import type { Drawing } from './features/credential/code-canvases';
import type { ChannelsStore } from './features/credential/channels.store';
import type { CodeNews } from './features/credential/code-news';
import type { CodeStore } from './features/credential/code.store';
import type { CredentialStore } from './features/credential/credential.store';
import type { DeregisterStore } from './features/credential/deregister.store';
import type { PasswordStore } from './features/credential/password.store';
import type { PayDesk } from './features/credential/pay';
import type { PhoneStore } from './features/credential/phone.store';
import type { ElderStore } from './features/elder/elder.store';

/** Everything a page may wire: the stores, and what it must know of the phone to draw itself. */
export interface Stores {
  readonly activation: ActivationStore;
  readonly regions: RegionsStore;
  readonly credential: CredentialStore;
  readonly code: CodeStore;
  readonly news: CodeNews;
  readonly channels: ChannelsStore;
  readonly deregister: DeregisterStore;
  readonly password: PasswordStore;
  readonly phone: PhoneStore;
  readonly pay: PayDesk;
  /** The cloud, for pages that make their own stores. */
  readonly call: Caller;
  /** 长辈版: every page follows it; its switch for a list is `ElderSwitch`. */
  readonly elder: ElderStore;
  readonly drawing: Drawing;
  readonly look: {
    readonly channel: Channel;
    readonly isSandbox: boolean;
  };
}

/** Filled once, by the app. */
export const StoresContext = createContext<Stores | null>(null);

/** The stores of this mini-program, for pages. */
export function useStores(): Stores {
  const stores = useContext(StoresContext);
  if (!stores) throw new Error('a page outside the app');
  return stores;
}
