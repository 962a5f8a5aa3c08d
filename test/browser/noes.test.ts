import type { Browser } from 'playwright-core';
import { openBrowser } from './kit/chromium';
import { goToFace, Phone, startIdentify, typeOnKeypad } from './kit/phone';
import { openTown, type Town } from './kit/town';

jest.setTimeout(240_000);

type Platform = 'wechat' | 'alipay';

/** How a face check can end without a pass, and what the person then reads: what happened, and what to do. */
const faceEnds = [
  ['timeout', '人脸识别超时', '请准备好后重试'],
  ['captureFailed', '没有拍清楚', '请摘下口罩、擦净镜头后重试'],
  ['noPermission', '没有相机权限', '请在手机设置中允许使用相机'],
  ['network', '人脸识别时网络中断', '请检查网络后重试'],
  ['device', '这部手机不支持人脸识别', '用窗口核验单办理'],
  ['cancelled', '您已取消操作', '需要时可以随时继续'],
  ['down', '人脸识别服务暂时不可用', '请稍后再试'],
  ['noMatch', '人脸与实名信息不一致', '请本人正对手机'],
] as const;

describe('every no has words, a next step and a way back', () => {
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

  async function begin(platform: Platform, person: string): Promise<Phone> {
    const phone = await Phone.on(browser, { url: town.url, platform, person });
    await phone.openBySearch('医保电子凭证');
    await phone.tap('home-activate');
    return phone;
  }

  async function toTheFace(platform: Platform, person: string): Promise<Phone> {
    const phone = await begin(platform, person);
    await goToFace(phone, platform);
    return phone;
  }

  const textOf = async (phone: Phone): Promise<string> =>
    (await phone.page.locator('.notice:visible').allTextContents()).join(' ');

  describe.each(['wechat', 'alipay'] as const)('of the face check on %s', (platform) => {
    let phone: Phone;

    beforeAll(async () => {
      phone = await toTheFace(platform, 'zhao-peng');
      await phone.tap('face-consent');
    });
    afterAll(() => phone?.off());

    it.each(faceEnds)('%s', async (face, words, advice) => {
      await phone.choose({ face });
      await phone.tap('face-start');
      // A service that is down opens no camera.
      if (face !== 'down') await phone.lookIntoCamera();
      await phone.page.locator('.notice:visible', { hasText: words }).waitFor();
      expect(await textOf(phone)).toContain(advice);
      await phone.isOn('face');
      await phone.node('face-start').waitFor();
      await phone.node('face-slip').waitFor();
    });

    it('and back to the home page, where the way is kept', async () => {
      await phone.tapNamed('返回');
      await phone.isOn('home');
      await phone.tap('home-resume');
      await phone.isOn('face');
      expect(await phone.complaints()).toEqual([]);
    });
  });

  it.each([
    ['wechat', 'noPermission', 'gao-jie'],
    ['wechat', 'cancelled', 'hu-bin'],
    ['alipay', 'noPermission', 'gao-jie'],
    ['alipay', 'cancelled', 'hu-bin'],
  ] as const)('of the real-name service: %s, %s', async (platform, realName, person) => {
    const phone = await begin(platform, person);
    await phone.choose({ realName });
    await startIdentify(phone, platform);
    const notice = phone.page.locator('.notice:visible').first();
    const sheet = phone.page.locator('[data-role="confirm"]');
    await notice.or(sheet.last()).first().waitFor();
    if ((await sheet.count()) > 0) await phone.allowRealName();
    await notice.waitFor();
    // WeChat comes back without a code, and does not say why.
    const isUntold = platform === 'wechat' || realName === 'cancelled';
    expect(await textOf(phone)).toMatch(isUntold ? /取消/ : /实名/);
    await phone.choose({ realName: 'up' });
    await phone.tap(platform === 'wechat' ? 'identity-go' : 'agreement-go');
    if (platform === 'wechat') await phone.typePayPassword();
    await phone.allowRealName();
    await phone.isOn(platform === 'wechat' ? 'authorise' : 'face');
    await phone.off();
  });

  it('of a pay password that is wrong', async () => {
    const phone = await begin('wechat', 'sun-wei');
    await phone.choose({ payPassword: 'wrong' });
    await phone.tap('identity-go');
    await phone.typePayPassword();
    await phone.sees(/密码/);
    await phone.choose({ payPassword: 'right' });
    await phone.off();
  });

  it('of a guardian’s code: three wrong ones lock, and the right one goes on afterwards', async () => {
    const phone = await toTheFace('wechat', 'chen-xiaoyu');
    await phone.isOn('guardian');
    const father = await Phone.on(browser, {
      url: town.url,
      platform: 'alipay',
      person: 'chen-daming',
    });
    await phone.type('guardian-name', '陈大明');
    await phone.type('guardian-number', '500103198610179730');
    await phone.tap('guardian-relation-father');
    await phone.tap('guardian-consent');
    await phone.tap('guardian-send');
    const code = await father.readSms();
    const wrong = code === '111111' ? '222222' : '111111';
    for (const left of [2, 1]) {
      await phone.type('guardian-code', wrong);
      await phone.tap('guardian-go');
      await phone.sees(new RegExp(`还可以试 ${left} 次`));
    }
    await phone.type('guardian-code', wrong);
    await phone.tap('guardian-go');
    await phone.sees(/秒后可再试/);
    await phone.sees(/现在可以再试了/, 40_000);
    await phone.type('guardian-code', code);
    await phone.tap('guardian-go');
    await phone.isOn('face');
    expect(await phone.complaints()).toEqual([]);
    await phone.off();
    await father.off();
  });

  describe('of a password that was set in another channel', () => {
    let phone: Phone;

    beforeAll(async () => {
      phone = await toTheFace('wechat', 'jiang-nan');
      await phone.tap('face-consent');
      await phone.tap('face-start');
      await phone.lookIntoCamera();
      await phone.isOn('done');
    });
    afterAll(() => phone?.off());

    it('is counted on the server, locks after the third, and stays locked over a restart', async () => {
      await phone.node('done-elsewhere').waitFor();
      await phone.tap('done-verify');
      await phone.node('password-known').waitFor();
      for (const left of [2, 1]) {
        await typeOnKeypad(phone, '246801');
        await phone.sees(new RegExp(`还可以试 ${left} 次`));
      }
      await typeOnKeypad(phone, '246801');
      await phone.sees(/秒后可/);
      await phone.over(() => town.restart());
      await phone.page.reload();
      await phone.openBySearch('医保凭证');
      await phone.tap('home-password');
      await phone.node('password-known').waitFor();
      await typeOnKeypad(phone, '135792');
      await phone.sees(/秒后可/);
      expect(await phone.page.locator('#password-done:visible').count()).toBe(0);
    });

    it('is good here once it has been typed', async () => {
      await phone.page.reload();
      await phone.openBySearch('医保凭证');
      await phone.page.waitForTimeout(31_000);
      await phone.tap('home-password');
      await phone.node('password-known').waitFor();
      await typeOnKeypad(phone, '135792');
      await phone.node('password-done').waitFor();
      await phone.sees(/密码验证通过/);
    });

    it('is set anew by whoever forgot it and shows a face', async () => {
      await phone.page.reload();
      await phone.openBySearch('医保凭证');
      await phone.tap('home-password');
      await phone.tap('password-other');
      await phone.tap('check-face');
      await phone.lookIntoCamera();
      await phone.node('password-first').waitFor();
      await typeOnKeypad(phone, '975310');
      await phone.node('password-again').waitFor();
      await typeOnKeypad(phone, '975310');
      await phone.node('password-done').waitFor();
      expect(await phone.complaints()).toEqual([]);
    });
  });
});
