import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { openBrowser } from '../test/browser/kit/chromium';
import { Desk } from '../test/browser/kit/desk';
import { activateInWechat, goOnFromAgreement, Phone } from '../test/browser/kit/phone';
import { openTown, type Town } from '../test/browser/kit/town';
import type { Browser } from 'playwright-core';
import { buildStale } from './build';
import { prepareMachine } from './machine';
import { takePagePictures } from './page-pictures';

const folder = join(__dirname, '../docs/screenshots');

async function shoot(phone: Phone, name: string): Promise<void> {
  await phone.page.waitForTimeout(500);
  await phone.page.screenshot({ path: join(folder, `${name}.png`) });
}

async function wechat(browser: Browser, town: Town): Promise<Phone> {
  const phone = await Phone.on(browser, { url: town.url, platform: 'wechat', person: 'zhang-wei' });
  await phone.openBySearch('我的医保凭证');
  await phone.node('home-activate').waitFor();
  await shoot(phone, 'wechat-home');
  await activateInWechat(phone);
  await shoot(phone, 'wechat-done');
  await phone.tap('done-use');
  await phone.hasCode();
  await shoot(phone, 'wechat-code');
  return phone;
}

async function alipay(browser: Browser, town: Town): Promise<void> {
  const at = { url: town.url, platform: 'alipay', person: 'wang-xiuying' } as const;
  const phone = await Phone.on(browser, at);
  await phone.openBySearch('医保电子凭证');
  await phone.tap('home-activate');
  await phone.isOn('agreement');
  await shoot(phone, 'alipay-agreement');
  await goOnFromAgreement(phone);
  await phone.tap('done-use');
  await phone.hasCode();
  await shoot(phone, 'alipay-code');
}

/** `npm run screenshots`: the pictures of the README and of every page, from the running product. */
export async function main(): Promise<void> {
  prepareMachine();
  await buildStale((line) => console.log(line));
  mkdirSync(folder, { recursive: true });
  const town = await openTown();
  const browser = await openBrowser();
  try {
    const phone = await wechat(browser, town);
    const desk = await Desk.open(browser, town.url);
    await desk.scanByKeyboard(await phone.digits());
    await desk.read('holder-name');
    await desk.page.screenshot({ path: join(folder, 'desk-scanned.png') });
    await alipay(browser, town);
    const stage = await browser.newPage({ viewport: { width: 1440, height: 1000 } });
    await stage.goto(`${town.url}/`);
    await stage.waitForTimeout(1500);
    await stage.screenshot({ path: join(folder, 'two-phones.png') });
    await takePagePictures(browser, join(folder, 'pages'));
  } finally {
    await browser.close();
    await town.stop();
  }
}
