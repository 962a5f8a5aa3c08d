import type { Browser } from 'playwright-core';
import { openBrowser } from './kit/chromium';
import { goToFace, identify, Phone } from './kit/phone';
import { openTown, type Town } from './kit/town';

jest.setTimeout(240_000);

describe('refusals, each with words and a way on', () => {
  let town: Town;
  let browser: Browser;

  beforeAll(async () => {
    town = await openTown();
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await town?.stop();
  });

  async function phoneOf(platform: 'wechat' | 'alipay', person: string): Promise<Phone> {
    const phone = await Phone.on(browser, { url: town.url, platform, person });
    await phone.openBySearch('医保电子凭证');
    await phone.tap('home-activate');
    return phone;
  }

  /** What the clerk at the sandbox's window gives out. */
  async function aSlip(person: string, forGuardian: boolean): Promise<string> {
    const reply = await fetch(`${town.url}/sandbox/slips`, {
      method: 'POST',
      body: JSON.stringify({ person, forGuardian }),
    });
    return ((await reply.json()) as { number: string }).number;
  }

  describe.each(['wechat', 'alipay'] as const)('%s', (platform) => {
    it('tells somebody who is not insured whom to ask', async () => {
      const phone = await phoneOf(platform, 'liu-yang');
      await identify(phone, platform);
      await phone.sees(/没有查到您的参保信息/);
      await phone.sees(/参保地医保局/);
      expect(await phone.complaints()).toEqual([]);
      await phone.off();
    });

    it('asks a guardian’s own consent for a child, which may be given at the window', async () => {
      const phone = await phoneOf(platform, 'chen-xiaoyu');
      await goToFace(phone, platform);
      await phone.isOn('guardian');
      await phone.sees(/监护人/);
      await phone.tap('guardian-refuse');
      await phone.node('guardian-refused').waitFor();
      await phone.tap('guardian-back');
      await phone.tap('guardian-slip');
      await phone.type('slip-number', await aSlip('chen-xiaoyu', true));
      await phone.tap('slip-go');
      await phone.isOn('done');
      expect(await phone.complaints()).toEqual([]);
      await phone.off();
    });

    it('offers the slip first after three faces that were not recognised, and takes it', async () => {
      const phone = await phoneOf(platform, 'zhou-jianguo');
      await goToFace(phone, platform);
      await phone.tap('face-consent');
      for (let time = 0; time < 3; time += 1) {
        await phone.tap('face-start');
        await phone.lookIntoCamera();
        await phone.sees(/人脸与实名信息不一致/);
      }
      const order = await phone.page
        .locator('#face-start:visible, #face-slip:visible')
        .evaluateAll((nodes) => nodes.map((node) => node.id));
      expect(order).toEqual(['face-slip', 'face-start']);
      await phone.tap('face-slip');
      await phone.type('slip-number', await aSlip('zhou-jianguo', false));
      await phone.tap('slip-go');
      await phone.isOn('done');
      expect(await phone.complaints()).toEqual([]);
      await phone.off();
    });

    it('lets a person try again when the face did not match, and activates then', async () => {
      const phone = await phoneOf(platform, 'zhang-wei');
      await phone.choose({ face: 'noMatch' });
      await goToFace(phone, platform);
      await phone.tap('face-consent');
      await phone.tap('face-start');
      await phone.lookIntoCamera();
      await phone.sees(/人脸与实名信息不一致/);
      await phone.choose({ face: 'pass' });
      await phone.tap('face-start');
      await phone.lookIntoCamera();
      await phone.isOn('done');
      expect(await phone.complaints()).toEqual([]);
      await phone.off();
    });

    it('keeps the way open while the real-name service is down, and goes on when it is back', async () => {
      const phone = await phoneOf(platform, 'li-guihua');
      await phone.choose({ realName: 'down' });
      await identify(phone, platform);
      await phone.sees(/实名认证服务暂时不可用/);
      await phone.choose({ realName: 'up' });
      // What the person has proved to the platform is kept: no sheet opens a second time.
      await phone.tap(platform === 'wechat' ? 'identity-go' : 'agreement-go');
      await phone.isOn(platform === 'wechat' ? 'authorise' : 'face');
      expect(await phone.complaints()).toEqual([]);
      await phone.off();
    });
  });

  it('goes back quietly when the person closes a sheet of the platform', async () => {
    const phone = await phoneOf('wechat', 'ayiguli');
    await phone.tap('identity-go');
    await phone.tapNamed('关闭');
    await phone.isOn('identity');
    await identify(phone, 'wechat');
    await phone.isOn('authorise');
    await phone.off();
  });
});
