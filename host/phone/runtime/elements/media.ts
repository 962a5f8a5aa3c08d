import { names, textual, type ElementKind, type Host } from './host';

/** What a mini-program gets for a `canvas type="2d"`: no more than a phone hands out. */
interface CanvasNode {
  width: number;
  height: number;
  getContext(kind: string): unknown;
  createImage(): HTMLImageElement;
  toDataURL(type?: string, quality?: number): string;
  requestAnimationFrame(frame: (time: number) => void): number;
  cancelAnimationFrame(handle: number): void;
}

/** `canvas type="2d"`; its backing store is what the mini-program sets, so pixels stay true. */
export const canvas: ElementKind = {
  properties: names('canvasId disableScroll type width height'),
  create(host) {
    const surface = document.createElement('canvas');
    surface.setAttribute('aria-hidden', 'true');
    host.dom.append(surface);
    return {
      node: canvasNode(surface),
      set(name, value) {
        if (name === 'canvasId') host.dom.setAttribute('canvas-id', textual(value));
      },
    };
  },
};

// A facade: the mini-program must not find the page through the element it draws on.
function canvasNode(surface: HTMLCanvasElement): CanvasNode {
  return {
    get width() {
      return surface.width;
    },
    set width(value) {
      surface.width = value;
    },
    get height() {
      return surface.height;
    },
    set height(value) {
      surface.height = value;
    },
    getContext: (kind) => surface.getContext(kind),
    createImage: () => new Image(),
    toDataURL: (type, quality) => surface.toDataURL(type, quality),
    requestAnimationFrame: (frame) => requestAnimationFrame(frame),
    cancelAnimationFrame: (handle) => cancelAnimationFrame(handle),
  };
}

/** `camera`: the browser's camera, once the person allows it. */
export const camera: ElementKind = {
  properties: names('mode resolution devicePosition flash frameSize outputDimension'),
  create(host) {
    const video = document.createElement('video');
    video.muted = true;
    video.playsInline = true;
    host.dom.append(video);
    let stream: MediaStream | undefined;
    return {
      attached: () =>
        void open(host, video).then((opened) => {
          stream = opened;
        }),
      detached: () => stream?.getTracks().forEach((track) => track.stop()),
    };
  },
};

// The camera is the browser's, so it asks the person by the browser's own dialog.
async function open(host: Host, video: HTMLVideoElement): Promise<MediaStream | undefined> {
  const facing = textual(host.get('devicePosition')) === 'front' ? 'user' : 'environment';
  try {
    const stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: facing } });
    video.srcObject = stream;
    await video.play();
    host.emit('initdone', { maxZoom: 1 });
    return stream;
  } catch (error) {
    host.emit('error', { errMsg: `camera:fail ${(error as Error).message}` });
    return undefined;
  }
}
