import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createCall } from '../kit/call';
import { CameraScanner } from '../kit/camera-scanner';
import { webcam } from '../kit/camera-device';
import { browserClock } from '../kit/clock';
import type { ReadPicture } from '../kit/code-reader';
import { newRequestId } from '../kit/request-id';
import { createTones } from '../kit/tones';
import { DeskStore } from './desk.store';
import { createMemory } from './memory';
import { answerWithinMs } from './settings';
import { ShellView } from './shell/shell.view';
import type { SettlingParts } from './shell/settling';
import { DeskContext } from './views/desk-context';
import './styles/desk.css';

const browserFetch: typeof fetch = (input, init) => fetch(input, init);
const play = createTones();
const desk: DeskStore = new DeskStore({
  call: createCall({
    base: '',
    fetch: browserFetch,
    token: () => desk.token,
    timeoutMs: answerWithinMs,
  }),
  clock: browserClock,
  memory: createMemory(
    () => sessionStorage,
    () => localStorage,
  ),
  newRequestId,
  play,
});

let reader: Promise<ReadPicture> | null = null;
/** The reader is heavy: it is fetched when the camera is first wanted, again after a failure. */
const loadOnce = (): Promise<ReadPicture> => {
  const wasm = new URL('zxing_reader.wasm', document.baseURI).href;
  reader ??= import('../kit/code-reader')
    .then(({ loadReader }) => loadReader(wasm))
    .catch((error: unknown) => {
      reader = null;
      throw error;
    });
  return reader;
};
const cameraFor = (onCode: (payload: string) => void): CameraScanner =>
  new CameraScanner({ device: webcam, reader: loadOnce, clock: browserClock, onCode });
const camera = cameraFor((payload) => void desk.scan(payload));

const settling: SettlingParts = {
  fetch: browserFetch,
  clock: browserClock,
  play,
  tab: () => sessionStorage,
  computer: () => localStorage,
  newNonce: newRequestId,
  firstSerial: () => (crypto.getRandomValues(new Uint16Array(1))[0] ?? 0) % 10_000,
  camera: cameraFor,
  print: window,
};

void desk.resume();
const place = document.getElementById('desk');
if (place)
  createRoot(place).render(
    <StrictMode>
      <DeskContext.Provider value={{ desk, camera, clock: browserClock, fetch: browserFetch }}>
        <ShellView settling={settling} />
      </DeskContext.Provider>
    </StrictMode>,
  );
