declare module 'weapp-qrcode' {
  /** What the library draws on: the old canvas context, of which it uses this much. */
  export interface QrContext {
    setFillStyle(colour: string): void;
    fillRect(x: number, y: number, width: number, height: number): void;
    draw(keeps: boolean, done: () => void): void;
  }

  export default function drawQrcode(options: {
    ctx: QrContext;
    text: string;
    x: number;
    y: number;
    width: number;
    height: number;
    /** L 1, M 0, Q 3, H 2. */
    correctLevel: 0 | 1 | 2 | 3;
  }): void;
}
