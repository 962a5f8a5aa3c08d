import { Refusal, textOption, type Options } from './callbacks';
import { wechatConditions } from './conditions-spoken';
import { spoken } from './signal';
import { windowFacts } from './window-facts';
import { wechatAbility } from './wechat-ability';
import { wechatIdentity } from './wechat-identity';
import type { AppLaunch } from '../probe';
import type { Device, NetworkRequest } from './device';
import { currentTheme } from '../runtime/theme';
import { openPermissions } from './permissions';

type Abilities = Record<string, unknown>;

/** Builds `wx` over a phone. */
export function wechatAbilities(device: Device): Abilities {
  return {
    ...storage(device),
    ...routing(device),
    ...dialogs(device),
    ...screen(device),
    ...system(device),
    ...wechatConditions(device.conditions),
    ...wechatIdentity(device),
    request: request(device),
    canIUse: (schema: string) => schema !== 'cloud',
    env: { USER_DATA_PATH: 'wxfile://usr' },
  };
}

// https://developers.weixin.qq.com/miniprogram/dev/api/storage/wx.getStorageSync.html
function storage({ store }: Device): Abilities {
  return {
    getStorageSync: (key: string) => store.read(key) ?? '',
    setStorageSync: (key: string, value: unknown) => store.write(key, value),
    removeStorageSync: (key: string) => store.remove(key),
    clearStorageSync: () => store.clear(),
    getStorageInfoSync: () => ({ keys: store.keys(), currentSize: 1, limitSize: 10240 }),
    getStorage: wechatAbility('getStorage', ({ key }) => {
      if (!store.has(textOption(key))) throw new Refusal({ reason: 'data not found' });
      return { data: store.read(textOption(key)) };
    }),
    setStorage: wechatAbility('setStorage', ({ key, data }) => {
      store.write(textOption(key), data);
    }),
    removeStorage: wechatAbility('removeStorage', ({ key }) => {
      store.remove(textOption(key));
    }),
    clearStorage: wechatAbility('clearStorage', () => {
      store.clear();
    }),
  };
}

// The platform answers once the page was put in place, not when it has been drawn.
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
    setNavigationBarTitle: wechatAbility('setNavigationBarTitle', ({ title }) => {
      setTitle(textOption(title));
    }),
    exitMiniProgram: wechatAbility('exitMiniProgram', () => {
      exit();
    }),
  };
}

// Dialogs are the platform's: they wait for the person, whatever the mini-program does meanwhile.
function dialogs(device: Device): Abilities {
  const hide = (name: string) =>
    wechatAbility(name, () => {
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
    openSetting: wechatAbility('openSetting', async () => {
      await openPermissions(device);
      return { authSetting: {} };
    }),
    // https://developers.weixin.qq.com/miniprogram/dev/api/open-api/subscribe-message/wx.requestSubscribeMessage.html
    requestSubscribeMessage: wechatAbility('requestSubscribeMessage', async ({ tmplIds }) => {
      const answer = (await device.askToSend(tmplIds as string[])) ? 'accept' : 'reject';
      return Object.fromEntries((tmplIds as string[]).map((id) => [id, answer]));
    }),
    showActionSheet: wechatAbility('showActionSheet', async ({ itemList }) => {
      const tapIndex = await device.actionSheet(itemList as string[]);
      if (tapIndex === null) throw new Refusal({ reason: 'cancel' });
      return { tapIndex };
    }),
    showToast: wechatAbility('showToast', (options) => {
      const icon = textOption(options['icon'], 'success');
      device.toast({
        text: textOption(options['title']),
        icon: icon === 'error' || icon === 'loading' || icon === 'none' ? icon : 'success',
        durationMs: Number(options['duration'] ?? 1500),
      });
    }),
    hideToast: hide('hideToast'),
    showLoading: wechatAbility('showLoading', ({ title }) => {
      device.toast({ text: textOption(title), icon: 'loading', durationMs: Infinity });
    }),
    hideLoading: hide('hideLoading'),
  };
}

// A browser cannot light a screen; the phone remembers what was asked, and tests read it.
function screen(device: Device): Abilities {
  return {
    setScreenBrightness: wechatAbility('setScreenBrightness', ({ value }) => {
      device.setBrightness(Number(value));
    }),
    getScreenBrightness: wechatAbility('getScreenBrightness', () => {
      return { value: device.screen.brightness };
    }),
    setKeepScreenOn: wechatAbility('setKeepScreenOn', ({ keepScreenOn }) => {
      device.setKeepOn(keepScreenOn === true);
    }),
    vibrateShort: wechatAbility('vibrateShort', () => {
      device.vibrate();
    }),
    makePhoneCall: wechatAbility('makePhoneCall', ({ phoneNumber }) => {
      device.call(textOption(phoneNumber));
    }),
    setClipboardData: wechatAbility('setClipboardData', ({ data }) => {
      device.copy(textOption(data));
    }),
  };
}

// Facts the mini-program asks before it draws. Versions are recent ones, so that no fallback for an
// old base library is taken here that a phone of today would not take.
function system(device: Device): Abilities {
  const app = () => ({
    SDKVersion: '3.8.0',
    version: '8.0.60',
    language: 'zh_CN',
    theme: currentTheme(),
    enableDebug: false,
    fontSizeScaleFactor: device.fontScale(),
    fontSizeSetting: 16 * device.fontScale(),
    host: { appId: '', env: 'WeChat' },
  });
  const phone = () => ({
    brand: 'yima',
    model: device.model(),
    platform: 'devtools',
    system: 'Sandbox 1',
  });
  const launch = ({ path, query, scene, referrerInfo }: AppLaunch) => ({
    ...{ path, query, scene, referrerInfo },
    mode: 'default',
  });
  const shown = spoken(device.onAppShow, launch);
  return {
    getAppBaseInfo: app,
    getDeviceInfo: phone,
    getWindowInfo: () => windowFacts(device),
    getSystemInfoSync: () => ({ ...app(), ...phone(), ...windowFacts(device) }),
    getSystemInfo: wechatAbility('getSystemInfo', () => {
      return { ...app(), ...phone(), ...windowFacts(device) };
    }),
    getMenuButtonBoundingClientRect: () => {
      const { width } = device.windowSize();
      return { left: width - 94, right: width - 7, top: 6, bottom: 38, width: 87, height: 32 };
    },
    getLaunchOptionsSync: () => launch(device.launchOptions()),
    getEnterOptionsSync: () => launch(device.enterOptions()),
    getAccountInfoSync: () => ({ miniProgram: { appId: 'sandbox', envVersion: 'develop' } }),
    onAppShow: shown.on,
    offAppShow: shown.off,
    onAppHide: device.onAppHide.on,
    offAppHide: device.onAppHide.off,
    createSelectorQuery: device.selectorQuery,
    nextTick: (task: () => void) => void Promise.resolve().then(task),
  };
}

// Returns a task at once; the answer comes through the callbacks alone, as on the platform.
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
