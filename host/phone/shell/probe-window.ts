import type { Device } from '../abilities/device';
import type { Platform } from '../compile/package-shape';
import type { Recorder } from '../runtime/record';
import type { Launcher } from './launcher';

interface Probed {
  platform: Platform;
  person: string;
  recorder: Recorder;
  launcher: Launcher;
  device: Device;
}

/** Puts the read-only view of the phone where tests and the stage find it. */
export function exposeProbe({ platform, person, recorder, launcher, device }: Probed): void {
  globalThis.yimaPhone = {
    platform,
    person: () => person,
    missing: recorder.missing,
    errors: recorder.errors,
    setData: recorder.setData,
    launches: launcher.launches,
    page: () => launcher.shown?.pages.top?.route.path ?? null,
    pages: () => (launcher.running?.pages.callers() ?? []).map((page) => page.route),
    screen: device.screen,
    storageKeys: () => device.store.keys(),
  };
}

/** Notes what nobody caught, and tells the running app, as the platforms do. */
export function watchFaults(recorder: Recorder, launcher: () => Launcher | undefined): void {
  const tell = (lifecycle: string, argument: unknown) =>
    launcher()?.running?.callApp(lifecycle, argument);
  addEventListener('error', (event) => {
    recorder.fault(event.error ?? event.message);
    tell('onError', event.message);
  });
  addEventListener('unhandledrejection', (event) => {
    recorder.fault(event.reason);
    tell('onUnhandledRejection', { reason: event.reason as unknown });
  });
}
