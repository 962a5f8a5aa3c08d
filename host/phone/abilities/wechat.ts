import { Refusal, textOption, type Options } from './callbacks';
import { wechatAbility } from './wechat-ability';
import { wechatIdentity } from './wechat-identity';
import type { AppLaunch } from '../probe';
import type { Device, NetworkRequest } from './device';

type Abilities = Record<string, unknown>;

/** Builds `wx` over a phone. */
export function wechatAbilities(device: Device): Abilities {
  return {
    ...storage(device),
    ...routing(device),
    ...dialogs(device),
    ...screen(device),
    ...system(device),
    ...wechatIdentity(device),
    request: request(device),
    canIUse: (schema: string) => schema !== 'cloud',
    env: { USER_DATA_PATH: 'wxfile://usr' },
  };
}

function storage({ store }: Device): Abilities {
  return {
    getStorageSync: (key: string) => store.read(key) ?? '',
    setStorageSync: (key: string, value: unknown) => store.write(key, value),
    removeStorageSync: (key: string) => store.remove(key),
    clearStorageSync: () => store.clear(),
    getStorageInfoSync: () => ({ keys: store.keys(), currentSize: 1, limitSize: 10240 }),
    getStorage: wechatAbility('getStorage', async ({ key }) => {
      await Promise.resolve();
      if (!store.has(textOption(key))) throw new Refusal({ reason: 'data not found' });
      return { data: store.read(textOption(key)) };
    }),
    setStorage: wechatAbility('setStorage', async ({ key, data }) => {
      await Promise.resolve();
      store.write(textOption(key), data);
    }),
    removeStorage: wechatAbility('removeStorage', async ({ key }) => {
      await Promise.resolve();
      store.remove(textOption(key));
    }),
    clearStorage: wechatAbility('clearStorage', async () => {
      await Promise.resolve();
      store.clear();
    }),
  };
}

function routing({ router, setTitle, exit }: Device): Abilities {
  const move = (name: 'navigateTo' | 'redirectTo' | 'reLaunch') =>
    wechatAbility(name, ({ url }) => router[name](textOption(url)));
  return {
    navigateTo: move('navigateTo'),
    redirectTo: move('redirectTo'),
    reLaunch: move('reLaunch'),
    navigateBack: wechatAbility('navigateBack', ({ delta }) =>
      router.navigateBack(Number(delta ?? 1)),
    ),
    setNavigationBarTitle: wechatAbility('setNavigationBarTitle', async ({ title }) => {
      await Promise.resolve();
      setTitle(textOption(title));
    }),
    exitMiniProgram: wechatAbility('exitMiniProgram', async () => {
      await Promise.resolve();
      exit();
    }),
  };
}

function dialogs(device: Device): Abilities {
  const hide = (name: string) =>
    wechatAbility(name, async () => {
      await Promise.resolve();
      device.hideToast();
    });
  return {
    showModal: wechatAbility('showModal', async (options) => {
      const confirm = await device.modal({
        title: textOption(options['title']),
        content: textOption(options['content']),
        confirmText: textOption(options['confirmText'], '确定'),
        ...(options['showCancel'] === false
          ? {}
          : { cancelText: textOption(options['cancelText'], '取消') }),
      });
      return { confirm, cancel: !confirm, content: null };
    }),
    showActionSheet: wechatAbility('showActionSheet', async ({ itemList }) => {
      const tapIndex = await device.actionSheet(itemList as string[]);
      if (tapIndex === null) throw new Refusal({ reason: 'cancel' });
      return { tapIndex };
    }),
    showToast: wechatAbility('showToast', async (options) => {
      await Promise.resolve();
      const icon = textOption(options['icon'], 'success');
      device.toast({
        text: textOption(options['title']),
        icon: icon === 'error' || icon === 'loading' || icon === 'none' ? icon : 'success',
        durationMs: Number(options['duration'] ?? 1500),
      });
    }),
    hideToast: hide('hideToast'),
    showLoading: wechatAbility('showLoading', async ({ title }) => {
      await Promise.resolve();
      device.toast({ text: textOption(title), icon: 'loading', durationMs: Infinity });
    }),
    hideLoading: hide('hideLoading'),
  };
}

function screen(device: Device): Abilities {
  return {
    setScreenBrightness: wechatAbility('setScreenBrightness', async ({ value }) => {
      await Promise.resolve();
      device.setBrightness(Number(value));
    }),
    getScreenBrightness: wechatAbility('getScreenBrightness', async () => {
      await Promise.resolve();
      return { value: device.screen.brightness };
    }),
    setKeepScreenOn: wechatAbility('setKeepScreenOn', async ({ keepScreenOn }) => {
      await Promise.resolve();
      device.setKeepOn(keepScreenOn === true);
    }),
    vibrateShort: wechatAbility('vibrateShort', async () => {
      await Promise.resolve();
      device.vibrate();
    }),
    makePhoneCall: wechatAbility('makePhoneCall', async ({ phoneNumber }) => {
      await Promise.resolve();
      device.call(textOption(phoneNumber));
    }),
    setClipboardData: wechatAbility('setClipboardData', async ({ data }) => {
      await Promise.resolve();
      device.copy(textOption(data));
    }),
  };
}

function system(device: Device): Abilities {
  const app = () => ({
    SDKVersion: '3.8.0',
    version: '8.0.60',
    language: 'zh_CN',
    theme: 'light',
    enableDebug: false,
    fontSizeScaleFactor: device.fontScale(),
    fontSizeSetting: 16 * device.fontScale(),
    host: { appId: '', env: 'WeChat' },
  });
  const phone = () => ({
    brand: 'yima',
    model: 'sandbox',
    platform: 'devtools',
    system: 'Sandbox 1',
  });
  const launch = ({ path, query, scene, referrerInfo }: AppLaunch) => ({
    ...{ path, query, scene, referrerInfo },
    mode: 'default',
  });
  return {
    getAppBaseInfo: app,
    getDeviceInfo: phone,
    getWindowInfo: () => windowOf(device),
    getSystemInfoSync: () => ({ ...app(), ...phone(), ...windowOf(device) }),
    getSystemInfo: wechatAbility('getSystemInfo', async () => {
      await Promise.resolve();
      return { ...app(), ...phone(), ...windowOf(device) };
    }),
    getMenuButtonBoundingClientRect: () => {
      const { width } = device.windowSize();
      return { left: width - 94, right: width - 7, top: 6, bottom: 38, width: 87, height: 32 };
    },
    getLaunchOptionsSync: () => launch(device.launchOptions()),
    getEnterOptionsSync: () => launch(device.enterOptions()),
    getAccountInfoSync: () => ({ miniProgram: { appId: 'sandbox', envVersion: 'develop' } }),
    onAppShow: (listener: (options: unknown) => void) =>
      device.onAppShow.on(wrapped(listener, (options) => listener(launch(options)))),
    offAppShow: (listener?: (options: unknown) => void) =>
      device.onAppShow.off(listener && wrappers.get(listener)),
    onAppHide: device.onAppHide.on,
    offAppHide: device.onAppHide.off,
    onError: () => undefined,
    onUnhandledRejection: () => undefined,
    onMemoryWarning: () => undefined,
    onWindowResize: () => undefined,
    offWindowResize: () => undefined,
    onThemeChange: () => undefined,
    onNetworkStatusChange: () => undefined,
    createSelectorQuery: device.selectorQuery,
    nextTick: (task: () => void) => void Promise.resolve().then(task),
    getUpdateManager: () => ({
      onCheckForUpdate: () => undefined,
      onUpdateReady: () => undefined,
      onUpdateFailed: () => undefined,
      applyUpdate: () => undefined,
    }),
  };
}

// `offAppShow` names the function that was given, not the one that was registered.
const wrappers = new WeakMap<(options: unknown) => void, (options: AppLaunch) => void>();

function wrapped(
  listener: (options: unknown) => void,
  wrapper: (options: AppLaunch) => void,
): (options: AppLaunch) => void {
  wrappers.set(listener, wrapper);
  return wrapper;
}

function windowOf(device: Device) {
  const { width, height, screenHeight, barHeight } = device.windowSize();
  return {
    pixelRatio: window.devicePixelRatio,
    screenWidth: width,
    screenHeight,
    windowWidth: width,
    windowHeight: height,
    statusBarHeight: barHeight,
    screenTop: screenHeight - height,
    safeArea: { left: 0, right: width, top: barHeight, bottom: screenHeight, width, height },
  };
}

function request(device: Device) {
  return (options: Options) => {
    const controller = new AbortController();
    const call: NetworkRequest = {
      url: textOption(options['url']),
      method: textOption(options['method'], 'GET').toUpperCase(),
      data: options['data'],
      headers: { 'content-type': 'application/json', ...(options['header'] as object | undefined) },
      timeoutMs: Number(options['timeout'] ?? 60_000),
      dataType: textOption(options['dataType'], 'json'),
      signal: controller.signal,
    };
    void wechatAbility('request', async () => {
      const { status, headers, data } = await device.send(call);
      return { statusCode: status, header: headers, data, cookies: [] };
    })({ ...options, complete: options.complete ?? (() => undefined) });
    return { abort: () => controller.abort(), onHeadersReceived: () => undefined };
  };
}
