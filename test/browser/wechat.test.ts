import type { Browser } from 'playwright-core';
import { openBrowser } from './kit/chromium';
import { Desk } from './kit/desk';
import { activateInWechat, Phone, setPassword } from './kit/phone';
import { openTown, type Town } from './kit/town';

jest.setTimeout(180_000);

describe('WeChat, from search to the desk and over a restart', () => {
  let town: Town;
  let browser: Browser;
  let phone: Phone;
  let desk: Desk;

  beforeAll(async () => {
    town = await openTown();
    browser = await openBrowser();
    phone = await Phone.on(browser, { url: town.url, platform: 'wechat', person: 'zhang-wei' });
  });
  afterAll(async () => {
    await browser?.close();
    await town?.stop();
  });

  it('finds the credential by search and activates it step by step', async () => {
    await phone.openBySearch('我的医保凭证');
    await activateInWechat(phone);
    await phone.sees('激活成功');
  });

  it('sets the credential password with an SMS code', async () => {
    await setPassword(phone, '271828');
  });

  it('shows a code of 28 digits', async () => {
    await phone.tap('password-use');
    await phone.isOn('code');
    await phone.node('code-digits').waitFor();
    expect(await phone.digits()).toMatch(/^\d{28}$/);
  });

  it('keeps the screen bright and on while the code is shown', async () => {
    const { screen } = await phone.probe();
    expect(screen.keepOn).toBe(true);
    expect(screen.brightness).toBeGreaterThan(0.9);
  });

  it('tells the desk who it is, masked, and the phone within two seconds that it was used', async () => {
    desk = await Desk.open(browser, town.url);
    const shown = await phone.digits();
    await desk.scanByKeyboard(shown);
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
    expect(await desk.read('holder-id')).toMatch(/^\S\*+\S$/);
    await phone.sees(/已被.+使用/);
    await phone.node('code-digits').waitFor();
    expect(await phone.digits()).not.toBe(shown);
  });

  it('has everything still there after a restart of the whole system', async () => {
    await phone.page.goto('about:blank');
    await desk.page.goto('about:blank');
    await phone.over(() => town.restart());
    await phone.page.goBack();
    await desk.page.goBack();
    await phone.openBySearch('医保电子凭证');
    await phone.tap('home-show-code');
    await phone.isOn('code');
    await phone.node('code-digits').waitFor();
    await desk.page.locator('#work-page').waitFor();
    await desk.scanByKeyboard(await phone.digits());
    expect(await desk.read('holder-name')).toMatch(/\*/);
  });

  it('lacks no ability and logs no error on the way', async () => {
    expect(await phone.complaints()).toEqual([]);
    expect(desk.complaints()).toEqual([]);
  });
});
