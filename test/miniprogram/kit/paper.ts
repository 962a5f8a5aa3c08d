/** A canvas whose size may be set later, as a page does once it is laid out. */
export class Paper {
  private across = 0;
  private down = 0;
  data = new Uint8ClampedArray();

  get width(): number {
    return this.across;
  }
  set width(width: number) {
    this.across = width;
    this.wipe();
  }
  get height(): number {
    return this.down;
  }
  set height(height: number) {
    this.down = height;
    this.wipe();
  }

  getContext() {
    const context = {
      fillStyle: '#000000',
      fillRect: (...[x, y, width, height]: [number, number, number, number]) => {
        const shade = context.fillStyle === '#ffffff' ? 255 : 0;
        for (let row = y; row < y + height; row += 1) {
          for (let at = x; at < x + width; at += 1) {
            this.data.fill(shade, (row * this.across + at) * 4, (row * this.across + at) * 4 + 3);
          }
        }
      },
    };
    return context;
  }

  private wipe(): void {
    this.data = new Uint8ClampedArray(this.across * this.down * 4).fill(255);
  }
}
