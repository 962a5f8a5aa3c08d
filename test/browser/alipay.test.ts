import type { Browser } from 'playwright-core';
import { openBrowser } from './kit/chromium';
import { Desk } from './kit/desk';
import { activateInAlipay, Phone, setPassword } from './kit/phone';
import { openTown, type Town } from './kit/town';
import { videoOf } from './kit/video';

jest.setTimeout(180_000);

describe('Alipay, from search to the desk’s camera', () => {
  let town: Town;
  let browser: Browser;
  let phone: Phone;

  beforeAll(async () => {
    town = await openTown();
    browser = await openBrowser();
    phone = await Phone.on(browser, { url: town.url, platform: 'alipay', person: 'wang-xiuying' });
  });
  afterAll(async () => {
    await browser?.close();
    await town?.stop();
  });

  it('finds the credential by search and activates it with the agreement', async () => {
    await phone.openBySearch('重庆医保');
    await activateInAlipay(phone);
    await phone.sees('激活成功');
  });

  it('sets the credential password and goes on to the code', async () => {
    await setPassword(phone, '314159');
    await phone.tap('password-use');
    await phone.isOn('code');
    await phone.passCheck();
    expect(await phone.digits()).toMatch(/^\d{28}$/);
  });

  it('is read off the screen by the desk’s camera, and the phone says so', async () => {
    await phone.tap('code-refresh');
    await phone.node('code-canvas').waitFor();
    const shown = await phone.digits();
    const photo = await phone.page.screenshot();
    const withCamera = await openBrowser(await videoOf(photo));
    try {
      const desk = await Desk.open(withCamera, town.url);
      await desk.page.locator('#camera-toggle').click();
      const scanned = desk.page
        .locator('#holder-name')
        .waitFor()
        .then(() => performance.now());
      const told = phone
        .node('code-used')
        .waitFor()
        .then(() => performance.now());
      expect((await told) - (await scanned)).toBeLessThan(2000);
      expect(await desk.read('holder-name')).toMatch(/\*/);
      await phone.node('code-digits').waitFor();
      expect(await phone.digits()).not.toBe(shown);
      expect(desk.complaints()).toEqual([]);
    } finally {
      await withCamera.close();
    }
  });

  it('has everything still there after a restart of the whole system', async () => {
    await phone.page.goto('about:blank');
    await phone.over(() => town.restart());
    await phone.page.goBack();
    await phone.tapNamed(/^卡包/);
    await phone.tapNamed(/医保电子凭证/);
    await phone.passCheck();
    expect(await phone.digits()).toMatch(/^\d{28}$/);
  });

  it('lacks no ability and logs no error on the way', async () => {
    expect(await phone.complaints()).toEqual([]);
  });
});
