import type { PropsWithChildren } from 'react';
import { activationApi } from '@/api/activation';
import { makeCaller } from '@/api/caller';
import { credentialApi } from '@/api/credential';
import { Session } from '@/api/session';
import { ActivationStore } from '@/features/activation/activation.store';
import { RegionsStore } from '@/features/activation/regions.store';
import { CodeStore } from '@/features/credential/code.store';
import { CredentialStore } from '@/features/credential/credential.store';
import { PasswordStore } from '@/features/credential/password.store';
import { PhoneStore } from '@/features/credential/phone.store';
import { phoneBeat } from '@/platform/beat';
import { ElderStore } from '@/features/elder/elder.store';
import { canvas } from '@/platform/canvas';
import { cloud } from '@/platform/cloud';
import { device } from '@/platform/device';
import { face } from '@/platform/face';
import { launch } from '@/platform/launch';
import { payCode } from '@/platform/paycode';
import { realName } from '@/platform/realname';
import { screen } from '@/platform/screen';
import { settings } from '@/platform/settings';
import { signin } from '@/platform/signin';
import { storage } from '@/platform/storage';
import { StoresContext, type Stores } from './stores';
import './app.scss';

/** Builds every store from its ports, once; nothing else does. */
function buildStores(): Stores {
  const call = makeCaller(cloud, new Session({ cloud, signin, storage }));
  const activation = activationApi(call);
  const credential = credentialApi(call);
  const { windowWidth, pixelRatio, fontScale } = device.facts();
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
    credential: new CredentialStore(credential),
    code: new CodeStore({ api: credential, screen, payCode, beat: phoneBeat }),
    password: new PasswordStore(credential, phoneBeat),
    phone: new PhoneStore(credential, phoneBeat),
    elder: new ElderStore(storage, fontScale),
    drawing: { canvas, windowWidth, pixelRatio },
    look: { channel: signin.channel, isSandbox: cloud.isSandbox },
  };
}

const stores = buildStores();

/** The mini-program. */
export default function App({ children }: PropsWithChildren) {
  return <StoresContext.Provider value={stores}>{children}</StoresContext.Provider>;
}
