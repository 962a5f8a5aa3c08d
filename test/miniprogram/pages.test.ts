import { readFileSync } from 'node:fs';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import { MiniPhone, settle } from './kit/mini-phone';
import type { Paper } from './kit/paper';
import { SmallCloud } from './kit/small-cloud';

jest.setTimeout(60_000);

/** What a camera would read off a canvas of the page. */
async function read({ data, width, height }: Paper): Promise<string | undefined> {
  const image = { data, width, height, colorSpace: 'srgb' } as ImageData;
  const [found] = await readBarcodes(image, { formats: ['QRCode', 'Code128'] });
  return found?.text;
}

describe('the compiled pages, walked from the first to a used code', () => {
  const cloud = new SmallCloud();
  const phone = new MiniPhone(cloud);
  const payload = () => (phone.find('code-digits')?.dom.textContent ?? '').replace(/ /g, '');

  beforeAll(async () => {
    const wasm = readFileSync(require.resolve('zxing-wasm/reader/zxing_reader.wasm'));
    prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(wasm).buffer } });
    await phone.start();
  });

  it('begin at home with one thing to do', () => {
    expect(phone.route).toBe('pages/home/index');
    expect(phone.text).toContain('立即激活');
    expect(phone.text).toContain('沙箱');
  });

  it('go through the recipe the server names, each step in the place of the one before', async () => {
    await phone.tap('home-activate');
    expect(phone.route).toBe('pages/more/identity/index');
    await phone.tap('identity-go');
    expect(phone.route).toBe('pages/more/authorise/index');
    expect(phone.find('authorise-name')?.dom.textContent).toBe('张*');
    await phone.tap('authorise-agree');
    expect(phone.route).toBe('pages/more/face/index');
  });

  it('start no face check before its own consent', async () => {
    await phone.tap('face-start');
    expect(phone.text).toContain('还没有同意人脸识别');
    expect(cloud.asked).not.toContain('activation/beginFace');
  });

  it('tell who does not agree another way', async () => {
    await phone.tap('face-refuse');
    expect(phone.text).toContain('医保经办窗口');
    await phone.tap('face-back');
  });

  it('end in an active credential', async () => {
    await phone.tap('face-consent');
    await phone.tap('face-start');
    expect(phone.route).toBe('pages/more/done/index');
    expect(phone.text).toContain('激活成功');
  });

  it('draw a code that reads back as the digits under it, in both forms', async () => {
    await phone.tap('done-use');
    expect(phone.route).toBe('pages/code/index');
    expect(payload()).toMatch(/^\d{28}$/);
    const { 'code-canvas': qr, 'code-bars': bars } = phone.papers;
    expect(qr && (await read(qr))).toBe(payload());
    expect(bars && (await read(bars))).toBe(payload());
    expect(phone.keepsOn).toBe(true);
  });

  it('refresh within one kilobyte of data, and tick in a hundred bytes', async () => {
    const before = payload();
    phone.setDataBytes.length = 0;
    await phone.tap('code-refresh');
    expect(payload()).not.toBe(before);
    const bytes = phone.setDataBytes.reduce((sum, one) => sum + one, 0);
    expect(bytes).toBeGreaterThan(0);
    expect(bytes).toBeLessThanOrEqual(1024);
    phone.setDataBytes.length = 0;
    await settle(500);
    expect(phone.setDataBytes.length).toBeGreaterThan(0);
    expect(Math.max(...phone.setDataBytes)).toBeLessThanOrEqual(100);
  });

  it('say who used the code', async () => {
    cloud.scan();
    await settle(350);
    expect(phone.text).toContain('已被海淀医院使用');
    expect(phone.find('code-canvas')).toBeUndefined();
  });

  it('run nothing and let the screen sleep once hidden', async () => {
    await phone.hide();
    const asked = cloud.asked.length;
    await settle(400);
    expect(cloud.asked).toHaveLength(asked);
    expect(phone.keepsOn).toBe(false);
  });

  it('open a page of the sub-package from home', async () => {
    await phone.comeBack();
    await phone.tap('code-home');
    expect(phone.route).toBe('pages/home/index');
    await phone.tap('home-password');
    expect(phone.route).toBe('pages/more/password/index');
    expect(phone.text).toContain('短信验证码');
  });
});
