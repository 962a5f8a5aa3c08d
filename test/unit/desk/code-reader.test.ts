import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { prepareZXingModule, writeBarcode } from 'zxing-wasm/writer';
import sharp from 'sharp';
import { loadReader } from '../../../desk/kit/code-reader';
import { aCode } from './a-desk';

const asked: string[] = [];

/** Serves files to the reader as the desk's own server would, and notes every address it wants. */
function serveFiles(): void {
  jest.spyOn(globalThis, 'fetch').mockImplementation((input) => {
    const url = input instanceof Request ? input.url : input.toString();
    asked.push(url);
    const body = new Uint8Array(readFileSync(new URL(url)));
    const headers = { 'content-type': 'application/wasm' };
    return Promise.resolve(new Response(body, { headers }));
  });
}

async function pictureOf(text: string, format: 'QRCode' | 'Code128' | 'EAN13'): Promise<ImageData> {
  const { image } = await writeBarcode(text, { format, scale: 3, addQuietZones: true });
  const png = Buffer.from((await image?.arrayBuffer()) ?? new ArrayBuffer(0));
  const { data, info } = await sharp(png).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  const { width, height } = info;
  return { data: new Uint8ClampedArray(data), width, height, colorSpace: 'srgb' };
}

describe('the reader of pictures', () => {
  const wasm = pathToFileURL(require.resolve('zxing-wasm/reader/zxing_reader.wasm')).href;

  beforeAll(() => {
    const writer = readFileSync(require.resolve('zxing-wasm/writer/zxing_writer.wasm'));
    prepareZXingModule({ overrides: { wasmBinary: writer.buffer } });
    serveFiles();
  });
  afterAll(() => jest.restoreAllMocks());

  it('reads both drawings of a code, from no address but the one it was given', async () => {
    const read = await loadReader(wasm);
    expect(await read(await pictureOf(aCode('12'), 'QRCode'))).toEqual([aCode('12')]);
    expect(await read(await pictureOf(aCode('34'), 'Code128'))).toEqual([aCode('34')]);
    expect(asked.every((url) => url === wasm)).toBe(true);
  });

  it('does not read the bar code of a medicine box', async () => {
    const read = await loadReader(wasm);
    expect(await read(await pictureOf('690123456789', 'EAN13'))).toEqual([]);
  });
});
