import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';

/** Reads the texts of the codes in a picture. */
export type ReadPicture = (picture: ImageData) => Promise<readonly string[]>;

/**
 * Loads the reader from the desk's own folder; left alone, the library would fetch it from a public network.
 * Rejects when the file cannot be loaded.
 */
export async function loadReader(wasmUrl: string): Promise<ReadPicture> {
  await prepareZXingModule({
    overrides: {
      locateFile: (path: string, prefix: string) =>
        path.endsWith('.wasm') ? wasmUrl : prefix + path,
    },
    fireImmediately: true,
  });
  return async (picture) => {
    const found = await readBarcodes(picture, {
      formats: ['QRCode', 'Code128'],
      tryHarder: true,
      maxNumberOfSymbols: 2,
    });
    return found.filter(({ isValid }) => isValid).map(({ text }) => text);
  };
}
