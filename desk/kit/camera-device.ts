/** Why no picture comes; each has its own words. */
export type CameraProblem = 'denied' | 'missing' | 'busy' | 'insecure' | 'reader' | 'failed';

/** A running camera. */
export interface OpenCamera {
  /** The present picture, or null while there is none yet. */
  frame(): ImageData | null;
  close(): void;
}

/** What the camera scanner needs from the computer. */
export interface CameraDevice {
  /** Shows the picture in `video`; a no is a value. */
  open(video: HTMLVideoElement): Promise<OpenCamera | CameraProblem>;
}

/** Wide enough for a code held at arm's length, small enough to read in a few milliseconds. */
const widestFramePx = 1280;

const problemOf = (error: unknown): CameraProblem => {
  switch (error instanceof DOMException ? error.name : '') {
    case 'NotAllowedError':
    case 'SecurityError':
      return 'denied';
    case 'NotFoundError':
    case 'OverconstrainedError':
      return 'missing';
    case 'NotReadableError':
    case 'AbortError':
      return 'busy';
    default:
      return 'failed';
  }
};

function grab(video: HTMLVideoElement, canvas: HTMLCanvasElement): ImageData | null {
  const { videoWidth, videoHeight } = video;
  if (videoWidth === 0 || video.readyState < HTMLMediaElement.HAVE_CURRENT_DATA) return null;
  const scale = Math.min(1, widestFramePx / videoWidth);
  canvas.width = Math.round(videoWidth * scale);
  canvas.height = Math.round(videoHeight * scale);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) return null;
  context.drawImage(video, 0, 0, canvas.width, canvas.height);
  return context.getImageData(0, 0, canvas.width, canvas.height);
}

/** The computer's own camera. Browsers offer it on https and on localhost only. */
export const webcam: CameraDevice = {
  async open(video) {
    // Absent on plain http, whatever the type says.
    const devices = navigator.mediaDevices as MediaDevices | undefined;
    if (!devices) return 'insecure';
    try {
      const stream = await devices.getUserMedia({
        audio: false,
        video: { facingMode: 'environment', width: { ideal: 1280 }, height: { ideal: 720 } },
      });
      const close = (): void => {
        stream.getTracks().forEach((track) => track.stop());
        video.srcObject = null;
      };
      video.srcObject = stream;
      await video.play().catch(() => undefined); // Closed while it was starting.
      const canvas = document.createElement('canvas');
      return { frame: () => grab(video, canvas), close };
    } catch (error) {
      return problemOf(error);
    }
  },
};
