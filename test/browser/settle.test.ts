import type { Browser } from 'playwright-core';
import { openBrowser } from './kit/chromium';
import { activateInWechat, Phone } from './kit/phone';
import { Till } from './kit/till';
import { openTown, type Town } from './kit/town';

jest.setTimeout(180_000);

/** The promise: so long after the desk has settled, the phone knows. */
const promisedMs = 2000;

describe('WeChat: from the code to the receipt and back', () => {
  let town: Town;
  let browser: Browser;
  let phone: Phone;
  let till: Till;

  beforeAll(async () => {
    town = await openTown();
    browser = await openBrowser();
    phone = await Phone.on(browser, { url: town.url, platform: 'wechat', person: 'zhang-wei' });
    await phone.openBySearch('我的医保凭证');
    await activateInWechat(phone);
    await phone.tap('done-use');
    await phone.hasCode();
    till = await Till.open(browser, town.url);
  });
  afterAll(async () => {
    await browser?.close();
    await town?.stop();
  });

  it('reads the code, registers, and splits 200 yuan with reasons, without a mouse', async () => {
    await till.scan(await phone.digits());
    await phone.node('code-used').waitFor();
    expect(await till.read('patient-name')).toMatch(/^\*.|.\*$/);
    await till.register();
    await till.add('zjmzzcf', 4);
    expect(await till.read('total')).toContain('200.00');
    // Nothing from the personal account, so that something is left to pay.
    await till.page.keyboard.press('F6');
    await till.page.keyboard.press('F6');
    await till.press('F8', 'split-cash');
    expect(await till.read('split-cash')).toContain('200.00');
    expect(await till.read('explanation')).toContain('起付线');
  });

  it('settles, and the phone has the message within two seconds', async () => {
    const settled = till.page
      .locator('#settled')
      .waitFor()
      .then(() => performance.now());
    const told = phone.page
      .locator('.sh-news-list button')
      .first()
      .waitFor()
      .then(() => performance.now());
    await till.page.keyboard.press('F9');
    expect((await told) - (await settled)).toBeLessThan(promisedMs);
  });

  it('opens the receipt from the message: who paid, and why', async () => {
    await phone.page.locator('.sh-news-list button').first().click();
    await phone.isOn('receipt');
    await phone.sees('200.00');
    await phone.sees('起付线');
    await phone.node('receipt-cash').waitFor();
  });

  it('goes on from what is left to pay to the platform’s own payment', async () => {
    await phone.tap('receipt-self-pay');
    await phone.sees(/付款码/);
  });

  it('gives everything back at the desk, and the phone is told', async () => {
    await till.press('Alt+T', 'question-yes');
    const refunded = till.page.locator('#refunded').waitFor();
    const told = phone.page.locator('.sh-news-list').getByText('退').first().waitFor();
    await till.page.keyboard.press('Enter');
    await Promise.all([refunded, told]);
    await phone.page.locator('.sh-news-list button').first().click();
    await phone.isOn('receipt');
    await phone.node('receipt-refunded').waitFor();
  });

  it('ends without a complaint of any page', async () => {
    expect(till.complaints()).toEqual([]);
    expect(await phone.complaints()).toEqual([]);
  });
});
