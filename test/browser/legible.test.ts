import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import sharp from 'sharp';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import { openBrowser } from './kit/chromium';
import { activateInAlipay, activateInWechat, Phone } from './kit/phone';
import { openTown, type Town } from './kit/town';

jest.setTimeout(180_000);

/** What a desk's camera of 1280 × 720 makes of 35 mm at some distance: pixels across the code. */
const distances = { '15 cm': 260, '25 cm': 156 } as const;

/** How the picture suffers on the way. */
const conditions = {
  clear: { blur: 0, light: 1, noise: 0 },
  'out of focus': { blur: 1.4, light: 1, noise: 0 },
  'a dim room': { blur: 0.5, light: 0.3, noise: 8 },
  'a dim room, out of focus': { blur: 1, light: 0.35, noise: 5 },
} as const;

type Condition = (typeof conditions)[keyof typeof conditions];

async function photoOf(screen: Buffer, across: number, how: Condition): Promise<Buffer> {
  const small = sharp(screen).flatten().resize({ width: across });
  const soft = how.blur > 0 ? small.blur(how.blur) : small;
  const dim = await soft.linear(how.light, 0).toBuffer({ resolveWithObject: true });
  if (how.noise === 0) return sharp(dim.data).png().toBuffer();
  const { width, height } = dim.info;
  const grain = { type: 'gaussian', mean: 20, sigma: how.noise } as const;
  const noise = await sharp({
    create: { width, height, channels: 3, background: '#000', noise: grain },
  })
    .png()
    .toBuffer();
  return sharp(dim.data)
    .composite([{ input: noise, blend: 'add' }])
    .png()
    .toBuffer();
}

async function read(picture: Buffer, format: 'QRCode' | 'Code128'): Promise<string | undefined> {
  const options = { formats: [format], tryHarder: true, maxNumberOfSymbols: 1 } as const;
  const bytes = new Uint8Array(picture);
  const [found] = await readBarcodes(bytes, { ...options, formats: [...options.formats] });
  return found?.text;
}

describe.each([
  { platform: 'wechat', activate: activateInWechat },
  { platform: 'alipay', activate: activateInAlipay },
] as const)('the code on the screen of $platform', ({ platform, activate }) => {
  let town: Town;
  let browser: Browser;
  let digits = '';
  let square: Buffer;
  let bars: Buffer;

  beforeAll(async () => {
    const wasm = readFileSync(require.resolve('zxing-wasm/reader/zxing_reader.wasm'));
    prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(wasm).buffer } });
    town = await openTown();
    browser = await openBrowser();
    const phone = await Phone.on(browser, { url: town.url, platform, person: 'zhang-wei' });
    await phone.openBySearch('医保凭证');
    await activate(phone);
    await phone.tap('done-use');
    await phone.hasCode();
    await phone.page.waitForTimeout(300);
    digits = await phone.digits();
    square = await phone.node('code-canvas').screenshot();
    bars = await phone.node('code-bars').screenshot();
  });
  afterAll(async () => {
    await browser?.close();
    await town?.stop();
  });

  const cases = Object.entries(distances).flatMap(([distance, across]) =>
    Object.entries(conditions).map(([name, how]) => ({ distance, across, name, how })),
  );

  it.each(cases)('is read at $distance: $name', async ({ across, how }) => {
    expect(await read(await photoOf(square, across, how), 'QRCode')).toBe(digits);
  });

  it('is read as a bar code too, as a laser would', async () => {
    expect(await read(bars, 'Code128')).toBe(digits);
  });

  it('draws whole pixels: black and white and nothing between', async () => {
    const { data } = await sharp(square).greyscale().raw().toBuffer({ resolveWithObject: true });
    const between = data.filter((one) => one > 20 && one < 235).length;
    expect(between / data.length).toBeLessThan(0.01);
  });
});
