import type { Surface } from '@/platform/canvas/port';

/** A 2d canvas of black and white pixels that a reader can look at. */
export class Raster implements Surface {
  data: Uint8ClampedArray;

  constructor(
    public width: number,
    public height: number,
  ) {
    this.data = new Uint8ClampedArray(width * height * 4);
  }

  getContext() {
    const { data, width: across } = this;
    return {
      fillStyle: '#000000' as unknown,
      fillRect(...[x, y, width, height]: [number, number, number, number]) {
        const isWhole = [x, y, width, height].every(Number.isInteger);
        if (!isWhole) throw new RangeError('not whole pixels');
        const shade = this.fillStyle === '#ffffff' ? 255 : 0;
        for (let row = y; row < y + height; row += 1) {
          const from = (row * across + x) * 4;
          data.fill(shade, from, from + width * 4);
        }
        for (let at = 3; at < data.length; at += 4) data[at] = 255;
      },
    };
  }

  /** Is this pixel dark? */
  isDark(x: number, y: number): boolean {
    return this.data[(y * this.width + x) * 4] === 0;
  }
}
