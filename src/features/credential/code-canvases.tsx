import { useEffect } from 'react';
import type { CanvasPort, Surface } from '@/platform/canvas/port';
import type { CodeSizes } from '@/ui/code-panel';
import { drawBars, drawQr } from './draw-code';

/** What drawing needs to know of the phone. */
export interface Drawing {
  readonly canvas: CanvasPort;
  readonly windowWidth: number;
  readonly pixelRatio: number;
}

const widestPage = 430;
const smallestModule = 6;
const modulesAcross = 37;

/** As large as the page allows, in whole pixels a module: a scanner wants 35 mm, a small phone has less. */
export function sizesFor(windowWidth: number): CodeSizes {
  const room = Math.min(windowWidth, widestPage) - 2 * 28;
  const module = Math.max(smallestModule, Math.min(8, Math.floor(room / modulesAcross)));
  return { qr: module * modulesAcross, barWidth: room + 24, barHeight: 64 };
}

function fit(surface: Surface, ratio: number, [width, height]: readonly [number, number]): void {
  surface.width = Math.round(width * ratio);
  surface.height = Math.round(height * ratio);
}

/** Draws both codes once the page has laid its canvases out. Pixels go to the canvas, never through the page's data. */
export function useCodeDrawn(payload: string, sizes: CodeSizes, drawing: Drawing): void {
  const { canvas, pixelRatio } = drawing;
  const { qr, barWidth, barHeight } = sizes;
  useEffect(() => {
    let isCurrent = true;
    const draw = async () => {
      const [square, bars] = await Promise.all([
        canvas.find('code-canvas'),
        canvas.find('code-bars'),
      ]);
      if (!isCurrent || !square || !bars) return;
      fit(square, pixelRatio, [qr, qr]);
      drawQr(square, payload);
      fit(bars, pixelRatio, [barWidth, barHeight]);
      drawBars(bars, payload);
    };
    void draw();
    return () => {
      isCurrent = false;
    };
  }, [payload, canvas, pixelRatio, qr, barWidth, barHeight]);
}
