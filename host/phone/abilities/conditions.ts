import { Signal } from './signal';

/** What is remembered of the conditions while the window lives. */
interface Kept {
  isOnline: boolean;
  clockMinutes: number;
}

/** What happens around a phone whatever its mini-program does: network, clock, screen capture. */
export class Conditions {
  /** True when the network comes back, false when it goes. */
  readonly onNetwork = new Signal<boolean>();
  /** The person took a picture of the screen. */
  readonly onCapture = new Signal<void>();
  /** True when a recording of the screen begins, false when it ends. */
  readonly onRecording = new Signal<boolean>();
  isOnline = true;
  isRecording = false;
  /** How many minutes the phone's clock is fast; negative when it is slow. */
  clockMinutes = 0;
  /** The mini-program has asked that pictures and recordings stay black. */
  hidesCapture = false;
  private readonly changed = new Signal<void>();

  /** `backing` outlives a reload of the page, as a phone's settings do. */
  constructor(
    private readonly backing?: Storage,
    private readonly key = 'yima.phone.conditions',
  ) {
    const kept = JSON.parse(backing?.getItem(key) ?? '{}') as Partial<Kept>;
    this.isOnline = kept.isOnline ?? true;
    this.clockMinutes = kept.clockMinutes ?? 0;
  }

  /** Takes the network away, or gives it back. */
  setOnline(isOnline: boolean): void {
    if (this.isOnline === isOnline) return;
    this.isOnline = isOnline;
    this.keep();
    this.onNetwork.tell(isOnline);
  }

  /** Sets the phone's clock wrong; timers run as before. */
  setClock(minutes: number): void {
    this.clockMinutes = Number.isFinite(minutes) ? minutes : 0;
    this.keep();
  }

  /** The person takes a picture of the screen. */
  capture(): void {
    this.onCapture.tell();
  }

  /** The person begins or ends a recording of the screen. */
  setRecording(isRecording: boolean): void {
    if (this.isRecording === isRecording) return;
    this.isRecording = isRecording;
    this.onRecording.tell(isRecording);
    this.changed.tell();
  }

  /** Is told whenever a switch has moved. */
  watch(listener: () => void): void {
    this.changed.on(listener);
  }

  /** A mini-program that starts has asked for nothing yet and listens to nothing. */
  forgetProgram(): void {
    this.hidesCapture = false;
    for (const signal of [this.onNetwork, this.onCapture, this.onRecording]) signal.off();
  }

  private keep(): void {
    const { isOnline, clockMinutes } = this;
    this.backing?.setItem(this.key, JSON.stringify({ isOnline, clockMinutes } satisfies Kept));
    this.changed.tell();
  }
}
