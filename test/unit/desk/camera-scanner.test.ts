import type { CameraDevice, CameraProblem } from '../../../desk/kit/camera-device';
import { CameraScanner } from '../../../desk/kit/camera-scanner';
import type { ReadPicture } from '../../../desk/kit/code-reader';
import { aCode, HandClock } from './a-desk';

const picture = {} as ImageData;
const video = {} as HTMLVideoElement;

/** A camera whose pictures hold the given texts, one list a look. */
function aCamera(looks: readonly (readonly string[])[], problem?: CameraProblem) {
  const clock = new HandClock();
  const codes: string[] = [];
  const waiting = [...looks];
  let open = 0;
  const device: CameraDevice = {
    open: () => {
      if (problem) return Promise.resolve(problem);
      open += 1;
      return Promise.resolve({ frame: () => picture, close: () => void (open -= 1) });
    },
  };
  const read: ReadPicture = () => Promise.resolve(waiting.shift() ?? []);
  const scanner = new CameraScanner({
    device,
    reader: () => Promise.resolve(read),
    clock,
    onCode: (payload) => codes.push(payload),
  });
  const settle = async (): Promise<void> => {
    for (let at = 0; at < 10; at += 1) await Promise.resolve();
  };
  /** Lets the camera look `times` times. */
  const look = async (times: number): Promise<void> => {
    for (let at = 0; at < times; at += 1) {
      await settle();
      clock.pass(120);
    }
    await settle();
  };
  return { scanner, codes, look, settle, open: () => open, left: () => waiting.length };
}

describe('the camera', () => {
  it('hands over one code and closes at once', async () => {
    const { scanner, codes, look, open, left } = aCamera([[], [aCode()], [aCode()], [aCode()]]);
    void scanner.start(video);
    await look(4);
    expect(codes).toEqual([aCode()]);
    expect(scanner.state).toEqual({ kind: 'off' });
    expect(open()).toBe(0);
    expect(left()).toBe(2);
  });

  it('goes on looking past other codes, and says that it sees one', async () => {
    const { scanner, codes, look } = aCamera([['https://example.org'], [], [aCode('5')]]);
    void scanner.start(video);
    await look(1);
    expect(scanner.state).toEqual({ kind: 'looking', strange: true });
    await look(2);
    expect(codes).toEqual([aCode('5')]);
  });

  it('finds the code beside another one in the same picture', async () => {
    const { scanner, codes, look } = aCamera([['6901234567892', aCode('6')]]);
    void scanner.start(video);
    await look(1);
    expect(codes).toEqual([aCode('6')]);
  });

  it('closes when the page is hidden and reads nothing more', async () => {
    const { scanner, codes, look, open } = aCamera([[], [], [aCode()]]);
    void scanner.start(video);
    await look(1);
    scanner.hide();
    await look(3);
    expect(scanner.state).toEqual({ kind: 'hidden' });
    expect(open()).toBe(0);
    expect(codes).toEqual([]);
  });

  it('closes a camera that opens only after it was stopped', async () => {
    const { scanner, settle, open } = aCamera([[aCode()]]);
    const starting = scanner.start(video);
    scanner.stop();
    await starting;
    await settle();
    expect(open()).toBe(0);
    expect(scanner.state).toEqual({ kind: 'off' });
  });

  it('does not speak of a hidden page when it was off', () => {
    const { scanner } = aCamera([]);
    scanner.hide();
    expect(scanner.state).toEqual({ kind: 'off' });
  });

  it.each(['denied', 'missing', 'busy', 'insecure', 'failed'] as const)(
    'says why there is no picture: %s',
    async (why) => {
      const { scanner } = aCamera([], why);
      await scanner.start(video);
      expect(scanner.state).toEqual({ kind: 'failed', why });
    },
  );

  it('closes the camera again when the reader cannot be loaded', async () => {
    let open = 0;
    const close = (): void => void (open -= 1);
    const scanner = new CameraScanner({
      device: {
        open: () => {
          open += 1;
          return Promise.resolve({ frame: () => picture, close });
        },
      },
      reader: () => Promise.reject(new Error('not there')),
      clock: new HandClock(),
      onCode: () => undefined,
    });
    await scanner.start(video);
    expect(scanner.state).toEqual({ kind: 'failed', why: 'reader' });
    expect(open).toBe(0);
  });
});
