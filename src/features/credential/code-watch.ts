import type { Beat, Stop } from '@/platform/beat';
import type { CaptureEvent, CapturePort } from '@/platform/capture/port';
import type { NetworkPort } from '@/platform/network/port';
import type { ScreenPort } from '@/platform/screen/port';

/** What is watched and held while the code page is on the screen. */
export interface WatchPorts {
  readonly beat: Beat;
  readonly screen: ScreenPort;
  readonly capture: CapturePort;
  readonly network: NetworkPort;
}

/** Who is told. */
export interface Watcher {
  readonly tick: () => void;
  readonly captured: (event: CaptureEvent) => void;
  readonly connected: (isOnline: boolean) => void;
}

/** Everything that runs while the page is on the screen, begun and ended together. */
export class CodeWatch {
  private stops: Stop[] = [];
  private release: Stop | null = null;

  constructor(
    private readonly ports: WatchPorts,
    private readonly periodMs: number,
  ) {}

  /** Is the page on the screen? */
  get isOn(): boolean {
    return this.stops.length > 0;
  }

  /** The page came to the screen. */
  begin({ tick, captured, connected }: Watcher): void {
    if (this.isOn) return;
    const { beat, network, capture } = this.ports;
    this.stops = [beat.every(this.periodMs, tick), network.watch(connected)];
    this.stops.push(capture.guard(captured));
  }

  /** A code is on the screen: bright, and kept on. */
  brighten(): void {
    this.release ??= this.ports.screen.hold();
  }

  /** The screen is as the person had it. */
  dim(): void {
    this.release?.();
    this.release = null;
  }

  /** The page left the screen: nothing runs. */
  end(): void {
    this.dim();
    for (const stop of this.stops) stop();
    this.stops = [];
  }
}
