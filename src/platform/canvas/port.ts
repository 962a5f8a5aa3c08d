/** The part of a 2d context that the codes are drawn with. */
export interface Context2d {
  fillStyle: unknown;
  fillRect(x: number, y: number, width: number, height: number): void;
}

/** A canvas of the page on top, in screen pixels once its size is set. */
export interface Surface {
  width: number;
  height: number;
  getContext(kind: '2d'): Context2d;
}

/** Finds canvases. */
export interface CanvasPort {
  /** Null when the page has gone before its canvas came. */
  find(id: string): Promise<Surface | null>;
}
