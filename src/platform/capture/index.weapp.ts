import type { CapturePort } from './port';

interface Told {
  readonly state?: string;
}

type Listener = (told: Told) => void;

declare const wx: {
  setVisualEffectOnCapture(options: { visualEffect: 'none' | 'hidden'; fail(): void }): void;
  onUserCaptureScreen(listener: () => void): void;
  offUserCaptureScreen(listener: () => void): void;
  readonly getScreenRecordingState?: (options: { success: Listener; fail(): void }) => void;
  readonly onScreenRecordingStateChanged?: (listener: Listener) => void;
  readonly offScreenRecordingStateChanged?: (listener: Listener) => void;
};

const quiet = { fail: (): void => undefined };

/**
 * https://developers.weixin.qq.com/miniprogram/dev/api/device/screen/wx.setVisualEffectOnCapture.html
 * https://developers.weixin.qq.com/miniprogram/dev/api/device/screen/wx.onScreenRecordingStateChanged.html
 * Recordings are told from base library 2.24 on; an older phone tells pictures alone.
 */
export const capture = {
  guard: (tell) => {
    let isOn = true;
    const onPicture = (): void => tell('screenshot');
    const onRecording = ({ state }: Told): void =>
      tell(state === 'start' || state === 'on' ? 'recording' : 'recordingEnded');
    wx.setVisualEffectOnCapture({ ...quiet, visualEffect: 'hidden' });
    wx.onUserCaptureScreen(onPicture);
    wx.onScreenRecordingStateChanged?.(onRecording);
    wx.getScreenRecordingState?.({
      ...quiet,
      success: (told) => {
        if (isOn && told.state === 'on') onRecording(told);
      },
    });
    return () => {
      if (!isOn) return;
      isOn = false;
      wx.setVisualEffectOnCapture({ ...quiet, visualEffect: 'none' });
      wx.offUserCaptureScreen(onPicture);
      wx.offScreenRecordingStateChanged?.(onRecording);
    };
  },
} satisfies CapturePort;
