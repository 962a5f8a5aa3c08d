import type { CapturePort } from './port';

declare const my: {
  readonly setVisualEffectOnCapture?: (options: {
    visualEffect: 'none' | 'hidden';
    fail(): void;
  }) => void;
  onUserCaptureScreen(listener: () => void): void;
  offUserCaptureScreen(listener: () => void): void;
};

const quiet = { fail: (): void => undefined };

/**
 * Alipay has no word for a recording that is under way: where the screen can be kept black, a recording is
 * black as well. https://opendocs.alipay.com/mini/api/user-capture-screen
 */
export const capture = {
  guard: (tell) => {
    let isOn = true;
    const onPicture = (): void => tell('screenshot');
    my.setVisualEffectOnCapture?.({ ...quiet, visualEffect: 'hidden' });
    my.onUserCaptureScreen(onPicture);
    return () => {
      if (!isOn) return;
      isOn = false;
      my.setVisualEffectOnCapture?.({ ...quiet, visualEffect: 'none' });
      my.offUserCaptureScreen(onPicture);
    };
  },
} satisfies CapturePort;
