import type { PropsWithChildren } from 'react';
import { activationApi } from '@/api/activation';
import { makeCaller } from '@/api/caller';
import { credentialApi, type CredentialApi } from '@/api/credential';
import { Session } from '@/api/session';
import { ActivationStore } from '@/features/activation/activation.store';
import { RegionsStore } from '@/features/activation/regions.store';
import { ChannelsStore } from '@/features/credential/channels.store';
import { CodeNews } from '@/features/credential/code-news';
import { CodeStore } from '@/features/credential/code.store';
import { CredentialStore } from '@/features/credential/credential.store';
import { DeregisterStore } from '@/features/credential/deregister.store';
import { HolderCheck } from '@/features/credential/holder-check';
import { KeptCodes } from '@/features/credential/kept-codes';
import { PasswordStore } from '@/features/credential/password.store';
import { PayDesk } from '@/features/credential/pay';
import { PhoneStore } from '@/features/credential/phone.store';
import { phoneBeat } from '@/platform/beat';
import { ElderStore } from '@/features/elder/elder.store';
import { canvas } from '@/platform/canvas';
import { capture } from '@/platform/capture';
import { cloud } from '@/platform/cloud';
import { device } from '@/platform/device';
import { face } from '@/platform/face';
import { launch } from '@/platform/launch';
import { network } from '@/platform/network';
import { payCode } from '@/platform/paycode';
import { realName } from '@/platform/realname';
import { screen } from '@/platform/screen';
import { settings } from '@/platform/settings';
import { signin } from '@/platform/signin';
import { storage } from '@/platform/storage';
import { subscribe } from '@/platform/subscribe';
import { StoresContext, type Stores } from './stores';
import './app.scss';

/** The stores of a holder; they share the kept codes and the way to verify. */
function holderStores(api: CredentialApi, isPatient: () => boolean) {
  const beat = phoneBeat;
  const kept = new KeptCodes(storage);
  const check = new HolderCheck({ api, realName, face });
  const pay = new PayDesk({ api, payCode });
  const news = new CodeNews({ api, subscribe });
  const watched = { screen, capture, network, beat };
  return {
    credential: new CredentialStore({ api, check, kept, beat }),
    code: new CodeStore({ ...watched, api, pay, news, kept, check, isPatient }),
    channels: new ChannelsStore(api, kept),
    deregister: new DeregisterStore({ api, check, kept, beat }),
    password: new PasswordStore({ api, check, beat }),
    phone: new PhoneStore(api, beat),
    pay,
    news,
  };
}

/** Builds every store from its ports, once; nothing else does. */
function buildStores(): Stores {
  const call = makeCaller(cloud, new Session({ cloud, signin, storage, device }));
  const activation = activationApi(call);
  const elder = new ElderStore(storage, device.facts().fontScale);
  const { windowWidth, pixelRatio } = device.facts();
  return {
    activation: new ActivationStore({
      api: activation,
      realName,
      face,
      launch,
      settings,
      beat: phoneBeat,
    }),
    regions: new RegionsStore(activation),
    ...holderStores(credentialApi(call), () => elder.isOn),
    call,
    elder,
    drawing: { canvas, windowWidth, pixelRatio },
    look: { channel: signin.channel, isSandbox: cloud.isSandbox },
  };
}

const stores = buildStores();

/** The mini-program. */
export default function App({ children }: PropsWithChildren) {
  return <StoresContext.Provider value={stores}>{children}</StoresContext.Provider>;
}
