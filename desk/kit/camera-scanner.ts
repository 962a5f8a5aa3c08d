import { makeAutoObservable, observableRef } from 'mobx';
import type { CameraDevice, CameraProblem, OpenCamera } from './camera-device';
import type { DeskClock } from './clock';
import type { ReadPicture } from './code-reader';
import { readPrinted } from './printed-code';

/** Where the camera stands. */
export type CameraState =
  | { readonly kind: 'off' }
  | { readonly kind: 'starting' }
  /** `strange`: a code is in the picture, but not one of ours. */
  | { readonly kind: 'looking'; readonly strange: boolean }
  | { readonly kind: 'hidden' }
  | { readonly kind: 'failed'; readonly why: CameraProblem };

interface CameraParts {
  readonly device: CameraDevice;
  /** Loads the reader, once it is wanted. */
  readonly reader: () => Promise<ReadPicture>;
  readonly clock: DeskClock;
  readonly onCode: (payload: string) => void;
}

/** Eight pictures a second: a held code is read at once and the computer stays cool. */
const lookAgainMs = 120;

/** Looks through the camera until it sees one code, then closes it. @requirement E1 */
export class CameraScanner {
  state: CameraState = { kind: 'off' };
  private camera: OpenCamera | null = null;
  /** Counts starts and stops, so that an answer that comes too late finds itself outdated. */
  private turn = 0;

  constructor(private readonly parts: CameraParts) {
    makeAutoObservable<this, 'parts' | 'camera' | 'turn'>(
      this,
      { state: observableRef, parts: false, camera: false, turn: false },
      { autoBind: true },
    );
  }

  async start(video: HTMLVideoElement): Promise<void> {
    this.close();
    const turn = this.turn;
    this.enter({ kind: 'starting' });
    const [camera, read] = await Promise.all([
      this.parts.device.open(video),
      this.parts.reader().catch(() => null),
    ]);
    const opened = typeof camera === 'string' ? null : camera;
    if (turn !== this.turn) return opened?.close();
    if (opened === null || read === null) {
      opened?.close();
      const why = typeof camera === 'string' ? camera : 'reader';
      return this.enter({ kind: 'failed', why });
    }
    this.camera = opened;
    this.enter({ kind: 'looking', strange: false });
    await this.look(turn, read);
  }

  /** Closes the camera because the clerk is done with it. */
  stop(): void {
    this.close();
    this.enter({ kind: 'off' });
  }

  /** Nobody should be filmed by a page that is not seen. */
  hide(): void {
    if (this.state.kind !== 'starting' && this.state.kind !== 'looking') return;
    this.close();
    this.enter({ kind: 'hidden' });
  }

  private async look(turn: number, read: ReadPicture): Promise<void> {
    while (turn === this.turn) {
      const picture = this.camera?.frame() ?? null;
      const texts = picture === null ? [] : await read(picture).catch(() => []);
      if (turn !== this.turn) return;
      const readings = texts.map(readPrinted);
      const hit = readings.find((reading) => reading.kind === 'code');
      if (hit) {
        this.stop();
        return this.parts.onCode(hit.payload);
      }
      if (readings.length > 0) this.enter({ kind: 'looking', strange: true });
      await new Promise<void>((resolve) => {
        this.parts.clock.later(lookAgainMs, resolve);
      });
    }
  }

  private close(): void {
    this.turn += 1;
    this.camera?.close();
    this.camera = null;
  }

  private enter(next: CameraState): void {
    this.state = next;
  }
}
