import { alipayAbility } from './alipay-ability';
import { textOption, type Options } from './callbacks';
import type { Conditions } from './conditions';
import { spoken } from './signal';
import { wechatAbility } from './wechat-ability';

type Abilities = Record<string, unknown>;

const hide = (conditions: Conditions, { visualEffect }: Options): void => {
  conditions.hidesCapture = textOption(visualEffect, 'none') === 'hidden';
};

/**
 * Network and screen capture as `wx` tells them.
 * https://developers.weixin.qq.com/miniprogram/dev/api/device/network/wx.onNetworkStatusChange.html
 * https://developers.weixin.qq.com/miniprogram/dev/api/device/screen/wx.onScreenRecordingStateChanged.html
 */
export function wechatConditions(conditions: Conditions): Abilities {
  const network = spoken(conditions.onNetwork, (isConnected) => ({
    isConnected,
    networkType: isConnected ? 'wifi' : 'none',
  }));
  const capture = spoken(conditions.onCapture, () => ({}));
  const recording = spoken(conditions.onRecording, (on) => ({ state: on ? 'start' : 'stop' }));
  return {
    getNetworkType: wechatAbility('getNetworkType', () => ({
      networkType: conditions.isOnline ? 'wifi' : 'none',
      signalStrength: 100,
      hasSystemProxy: false,
    })),
    onNetworkStatusChange: network.on,
    offNetworkStatusChange: network.off,
    onUserCaptureScreen: capture.on,
    offUserCaptureScreen: capture.off,
    onScreenRecordingStateChanged: recording.on,
    offScreenRecordingStateChanged: recording.off,
    getScreenRecordingState: wechatAbility('getScreenRecordingState', () => ({
      state: conditions.isRecording ? 'on' : 'off',
    })),
    setVisualEffectOnCapture: wechatAbility('setVisualEffectOnCapture', (options) => {
      hide(conditions, options);
    }),
  };
}

/**
 * The same as `my` tells it; Alipay has no word for a recording that is under way.
 * https://opendocs.alipay.com/mini/api/network-status
 * https://opendocs.alipay.com/mini/api/user-capture-screen
 */
export function alipayConditions(conditions: Conditions): Abilities {
  const network = spoken(conditions.onNetwork, (isConnected) => ({
    isConnected,
    networkType: isConnected ? 'WIFI' : 'NOTREACHABLE',
  }));
  const capture = spoken(conditions.onCapture, () => ({}));
  return {
    getNetworkType: alipayAbility(() => ({
      networkAvailable: conditions.isOnline,
      networkType: conditions.isOnline ? 'WIFI' : 'NOTREACHABLE',
    })),
    onNetworkStatusChange: network.on,
    offNetworkStatusChange: network.off,
    onUserCaptureScreen: capture.on,
    offUserCaptureScreen: capture.off,
    setVisualEffectOnCapture: alipayAbility((options) => {
      hide(conditions, options);
    }),
  };
}
