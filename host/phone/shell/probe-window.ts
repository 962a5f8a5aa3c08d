import type { Device } from '../abilities/device';
import type { Conditions } from '../abilities/conditions';
import type { Platform } from '../compile/package-shape';
import type { Switches } from '../probe';
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
    conditions: device.conditions,
    switches: switchesOf(device.conditions),
    storageKeys: () => device.store.keys(),
  };
}

/** The switches of the panel, for the stage and for tests. */
export const switchesOf = (conditions: Conditions): Switches => ({
  network: (isOnline) => conditions.setOnline(isOnline),
  clock: (minutes) => conditions.setClock(minutes),
  capture: () => conditions.capture(),
  recording: (isOn) => conditions.setRecording(isOn),
});

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
