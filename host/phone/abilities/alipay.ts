import { alipayAbility } from './alipay-ability';
import { alipayIdentity } from './alipay-identity';
import { Refusal, textOption, type Options } from './callbacks';
import { alipayConditions } from './conditions-spoken';
import { windowFacts } from './window-facts';
import type { AppLaunch } from '../probe';
import type { Device, NetworkRequest } from './device';
import { currentTheme } from '../runtime/theme';
import { openPermissions } from './permissions';

type Abilities = Record<string, unknown>;

/** Builds `my` over a phone. */
export function alipayAbilities(device: Device): Abilities {
  return {
    ...storage(device),
    ...routing(device),
    ...dialogs(device),
    ...screen(device),
    ...system(device),
    ...alipayConditions(device.conditions),
    ...alipayIdentity(device),
    request: request(device),
    canIUse: () => true,
    SDKVersion: '2.9.0',
    env: { USER_DATA_PATH: 'https://usr', clientName: 'ap', clientVersion: '10.6.0' },
  };
}

// https://opendocs.alipay.com/mini/api/storage – one object in, one object out.
function storage({ store }: Device): Abilities {
  const key = (options: Options) => textOption(options['key']);
  return {
    getStorageSync: (options: Options) => ({
      data: store.read(key(options)) ?? null,
      success: true,
    }),
    setStorageSync: (options: Options) => {
      store.write(key(options), options['data']);
      return { success: true };
    },
    removeStorageSync: (options: Options) => {
      store.remove(key(options));
      return { success: true };
    },
    clearStorageSync: () => store.clear(),
    getStorageInfoSync: () => ({
      keys: store.keys(),
      currentSize: 1,
      limitSize: 10240,
      success: true,
    }),
    // A key that is not there is an answer on Alipay, and a failure on WeChat.
    getStorage: alipayAbility((options) => {
      return { data: store.read(key(options)) ?? null };
    }),
    setStorage: alipayAbility((options) => {
      store.write(key(options), options['data']);
    }),
    removeStorage: alipayAbility((options) => {
      store.remove(key(options));
    }),
    clearStorage: alipayAbility(() => {
      store.clear();
    }),
  };
}

// A title is one field of a larger call on Alipay.
function routing({ router, setTitle, exit }: Device): Abilities {
  const move = (name: 'navigateTo' | 'redirectTo' | 'reLaunch') =>
    alipayAbility(({ url }) => router[name](textOption(url)));
  return {
    navigateTo: move('navigateTo'),
    redirectTo: move('redirectTo'),
    reLaunch: move('reLaunch'),
    navigateBack: alipayAbility(({ delta }) => router.navigateBack(Number(delta ?? 1))),
    setNavigationBar: alipayAbility(({ title }) => {
      if (title !== undefined) setTitle(textOption(title));
    }),
    exitMiniProgram: alipayAbility(() => {
      exit();
    }),
  };
}

// A question is `confirm` with two answers and `alert` with one; Taro chooses between them.
function dialogs(device: Device): Abilities {
  const hide = alipayAbility(() => {
    device.hideToast();
  });
  const words = (options: Options) => ({
    title: textOption(options['title']),
    content: textOption(options['content']),
  });
  return {
    confirm: alipayAbility(async (options) => ({
      confirm: await device.modal({
        ...words(options),
        confirmText: textOption(options['confirmButtonText'], '确定'),
        cancelText: textOption(options['cancelButtonText'], '取消'),
      }),
    })),
    alert: alipayAbility(async (options) => {
      await device.modal({
        ...words(options),
        confirmText: textOption(options['buttonText'], '确定'),
      });
    }),
    openSetting: alipayAbility(async () => {
      await openPermissions(device);
      return { authSetting: {} };
    }),
    // https://opendocs.alipay.com/mini/api/requestSubscribeMessage
    requestSubscribeMessage: alipayAbility(async ({ entityIds }) => ({
      behavior: (await device.askToSend(entityIds as string[])) ? 'subscribe' : 'cancel',
    })),
    showActionSheet: alipayAbility(async ({ items }) => ({
      index: (await device.actionSheet(items as string[])) ?? -1,
    })),
    showToast: alipayAbility((options) => {
      const type = textOption(options['type'], 'none');
      device.toast({
        text: textOption(options['content']),
        icon: type === 'success' ? 'success' : type === 'fail' ? 'error' : 'none',
        durationMs: Number(options['duration'] ?? 2000),
      });
    }),
    hideToast: hide,
    showLoading: alipayAbility(({ content }) => {
      device.toast({ text: textOption(content), icon: 'loading', durationMs: Infinity });
    }),
    hideLoading: hide,
  };
}

// The field is called `brightness` both ways, where WeChat says `value`.
function screen(device: Device): Abilities {
  return {
    setScreenBrightness: alipayAbility(({ brightness }) => {
      device.setBrightness(Number(brightness));
    }),
    getScreenBrightness: alipayAbility(() => {
      return { brightness: device.screen.brightness };
    }),
    setKeepScreenOn: alipayAbility(({ keepScreenOn }) => {
      device.setKeepOn(keepScreenOn === true);
    }),
    vibrateShort: alipayAbility(() => {
      device.vibrate();
    }),
    makePhoneCall: alipayAbility(({ number }) => {
      device.call(textOption(number));
    }),
    setClipboard: alipayAbility(({ text }) => {
      device.copy(textOption(text));
    }),
  };
}

// `fontSizeSetting` is the only word Alipay gives about the size of text a person has chosen.
function system(device: Device): Abilities {
  const app = () => ({
    app: 'alipay',
    version: '10.6.0',
    SDKVersion: '2.9.0',
    language: 'zh-Hans',
    theme: currentTheme(),
    fontSizeSetting: 16 * device.fontScale(),
  });
  const phone = () => ({
    brand: 'yima',
    model: device.model(),
    platform: 'Sandbox',
    system: '1',
  });
  const launch = ({ path, query, scene, referrerInfo }: AppLaunch) => ({
    ...{ path, query, scene, referrerInfo },
  });
  return {
    getAppBaseInfo: app,
    getDeviceBaseInfo: phone,
    getWindowInfo: () => windowFacts(device),
    getSystemInfoSync: () => ({ ...app(), ...phone(), ...windowFacts(device) }),
    getSystemInfo: alipayAbility(() => {
      return { ...app(), ...phone(), ...windowFacts(device) };
    }),
    getLaunchOptionsSync: () => launch(device.launchOptions()),
    getEnterOptionsSync: () => launch(device.enterOptions()),
    getAppIdSync: () => ({ appId: 'sandbox' }),
    onAppShow: device.onAppShow.on,
    offAppShow: device.onAppShow.off,
    onAppHide: device.onAppHide.on,
    offAppHide: device.onAppHide.off,
    createSelectorQuery: device.selectorQuery,
  };
}

// Alipay speaks of `headers` and `status`, and writes the data type in capitals.
function request(device: Device) {
  return (options: Options) => {
    const controller = new AbortController();
    const call: NetworkRequest = {
      url: textOption(options['url']),
      method: textOption(options['method'], 'GET').toUpperCase(),
      data: options['data'],
      headers: {
        'content-type': 'application/json',
        ...(options['headers'] as object | undefined),
      },
      timeoutMs: Number(options['timeout'] ?? 30_000),
      dataType: textOption(options['dataType'], 'json').toLowerCase(),
      signal: controller.signal,
    };
    void alipayAbility(async () => {
      const reply = await device.send(call).catch((error: Error) => {
        const timedOut = error.name === 'TimeoutError';
        throw new Refusal({ error: timedOut ? 13 : 12, reason: error.message });
      });
      // Alipay calls an HTTP status of 400 and above a failure; WeChat does not.
      if (reply.status >= 400)
        throw new Refusal({ error: 19, reason: 'http status error', ...reply });
      return { status: reply.status, headers: reply.headers, data: reply.data };
    })({ ...options, complete: options.complete ?? (() => undefined) });
    return { abort: () => controller.abort() };
  };
}
