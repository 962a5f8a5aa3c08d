import { readFileSync } from 'node:fs';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import { barsOf, symbolsOf } from '@/features/credential/code-128';
import { drawBars, drawQr } from '@/features/credential/draw-code';
import { Raster } from './kit/raster';

const payload = '2814930571629405837164920573';

beforeAll(() => {
  const wasm = readFileSync(require.resolve('zxing-wasm/reader/zxing_reader.wasm'));
  const wasmBinary = wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength);
  prepareZXingModule({ overrides: { wasmBinary: wasmBinary } });
});

/** What another library reads off the surface. */
async function read({ data, width, height }: Raster) {
  const image = { data, width, height, colorSpace: 'srgb' } as ImageData;
  const [found] = await readBarcodes(image, { formats: ['QRCode', 'Code128'] });
  return found && { format: found.format, text: found.text };
}

describe('Code 128', () => {
  it('has the check symbol of the standard: 123456 gives 44', () => {
    expect(symbolsOf('123456')).toEqual([105, 12, 34, 56, 44, 106]);
  });

  it('draws start C, pairs and stop as the table says', () => {
    const runs = (bars: readonly boolean[]) =>
      bars
        .map((dark) => (dark ? '#' : '.'))
        .join('')
        .match(/#+|\.+/g)
        ?.map((run) => run.length);
    expect(runs(barsOf('00'))?.join('')).toBe('211232' + '212222' + '222221' + '2331112');
  });

  it('takes eleven modules a symbol and thirteen for stop', () => {
    expect(barsOf(payload)).toHaveLength(11 * 16 + 13);
  });

  it.each(['123', '', '12a4'])('refuses %p', (digits) => {
    expect(() => symbolsOf(digits)).toThrow(RangeError);
  });
});

describe('drawing the code', () => {
  it.each([296, 592, 712, 888])('is read back from a QR of %i pixels', async (side) => {
    const raster = new Raster(side, side);
    drawQr(raster, payload);
    expect(await read(raster)).toEqual({ format: 'QRCode', text: payload });
  });

  it.each([326, 652, 978])('is read back from bars of %i pixels', async (width) => {
    const raster = new Raster(width, 64);
    drawBars(raster, payload);
    expect(await read(raster)).toEqual({ format: 'Code128', text: payload });
  });

  it('leaves four white modules around the QR', () => {
    const side = 37 * 8;
    const raster = new Raster(side, side);
    drawQr(raster, payload);
    const dark = [...Array(side).keys()].flatMap((y) =>
      [...Array(side).keys()].filter((x) => raster.isDark(x, y)).map((x) => [x, y] as const),
    );
    expect(Math.min(...dark.map(([x, y]) => Math.min(x, y)))).toBe(4 * 8);
    expect(Math.max(...dark.map(([x, y]) => Math.max(x, y)))).toBe(33 * 8 - 1);
  });

  it('draws the same digits the same way, and others otherwise', () => {
    const [one, same, other] = [payload, payload, payload.replace('2', '3')].map((text) => {
      const raster = new Raster(296, 296);
      drawQr(raster, text);
      return Buffer.from(raster.data).toString('base64');
    });
    expect(one).toBe(same);
    expect(one).not.toBe(other);
  });
});
