import drawQrcode, { type QrContext } from 'weapp-qrcode';
import type { Context2d, Surface } from '@/platform/canvas/port';
import { barsOf } from './code-128';

const dark = '#000000';
const light = '#ffffff';
/** Level M: a quarter of the code may be dirty or glaring. */
const levelM = 0;
/** Modules of white that a reader needs around the code. */
const quiet = { qr: 4, bars: 10 } as const;

/** The library speaks the old context; this lets it draw on the 2d one of either platform. */
const speaking = (context: Context2d): QrContext => ({
  setFillStyle: (colour) => {
    context.fillStyle = colour;
  },
  fillRect: (...box) => context.fillRect(...box),
  draw: (_keeps, done) => done(),
});

/** How many modules a side has: the library tells nobody, so it is made to count. */
function modulesOf(text: string): number {
  let drawn = 0;
  const ctx: QrContext = {
    setFillStyle: () => undefined,
    fillRect: () => {
      drawn += 1;
    },
    draw: (_keeps, done) => done(),
  };
  drawQrcode({ ctx, text, x: 0, y: 0, width: 1, height: 1, correctLevel: levelM });
  return Math.sqrt(drawn);
}

function wipe({ width, height }: Surface, context: Context2d): void {
  context.fillStyle = light;
  context.fillRect(0, 0, width, height);
}

/** A QR code in the middle of its surface: whole pixels a module, or readers see a blurred edge. */
export function drawQr(surface: Surface, text: string): void {
  const context = surface.getContext('2d');
  wipe(surface, context);
  const modules = modulesOf(text);
  const side = Math.min(surface.width, surface.height);
  const pixels = Math.max(1, Math.floor(side / (modules + 2 * quiet.qr)));
  const width = modules * pixels;
  const x = Math.floor((surface.width - width) / 2);
  const y = Math.floor((surface.height - width) / 2);
  const ctx = speaking(context);
  drawQrcode({ ctx, text, x, y, width, height: width, correctLevel: levelM });
}

/** The same digits as bars over the full height of their surface. */
export function drawBars(surface: Surface, digits: string): void {
  const context = surface.getContext('2d');
  wipe(surface, context);
  const bars = barsOf(digits);
  const pixels = Math.max(1, Math.floor(surface.width / (bars.length + 2 * quiet.bars)));
  const left = Math.floor((surface.width - bars.length * pixels) / 2);
  context.fillStyle = dark;
  bars.forEach((isDark, index) => {
    if (isDark) context.fillRect(left + index * pixels, 0, pixels, surface.height);
  });
}
