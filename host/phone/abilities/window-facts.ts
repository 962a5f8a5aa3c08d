import type { Device } from './device';

/** The sizes both platforms tell, under every name that either of them uses. */
export function windowFacts(device: Device) {
  const { width, height, screenHeight, barHeight } = device.windowSize();
  return {
    pixelRatio: window.devicePixelRatio,
    screenWidth: width,
    screenHeight,
    windowWidth: width,
    windowHeight: height,
    statusBarHeight: barHeight,
    titleBarHeight: screenHeight - height - barHeight,
    screenTop: screenHeight - height,
    safeArea: { left: 0, right: width, top: barHeight, bottom: screenHeight, width, height },
  };
}
