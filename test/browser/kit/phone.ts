import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import type { PhoneProbe } from '../../../host/phone/probe';
import { openPage, phoneWindow } from './chromium';

type Platform = PhoneProbe['platform'];

/** Outcomes of the outside services, as the sandbox panel names them. */
export type Outcomes = Readonly<
  Partial<Record<'payPassword' | 'realName' | 'face' | 'payCode' | 'sms', string>>
>;

/** The largest payload any page may send over the platform's bridge at once, in bytes. */
const largestSetData = 8 * 1024;

/** A person with a phone: does what a hand would do, and nothing else. */
export class Phone {
  /** Taps since the last call of `countTaps`. */
  private taps = 0;
  private readonly faults: readonly string[];

  readonly page: Page;
  readonly context: BrowserContext;

  private isServerRestarted = false;

  private constructor(
    opened: Awaited<ReturnType<typeof openPage>>,
    private readonly person: string,
  ) {
    this.page = opened.page;
    this.context = opened.context;
    this.faults = opened.faults;
  }

  /** Switches a phone on that belongs to a sandbox person. */
  static async on(
    browser: Browser,
    at: {
      readonly url: string;
      readonly platform: Platform;
      readonly person: string;
      /** The text size of the phone's own settings; 1 is the usual. */
      readonly fontScale?: number;
    },
  ): Promise<Phone> {
    const scale = at.fontScale ? `&fontScale=${at.fontScale}` : '';
    const address = `${at.url}/phone/${at.platform}.html?person=${at.person}${scale}`;
    const opened = await openPage(browser, address, phoneWindow);
    await opened.page.waitForFunction(() => 'yimaPhone' in globalThis);
    return new Phone(opened, at.person);
  }

  /** A node of the mini-program by its id. */
  node(id: string): Locator {
    return this.page.locator(`[id="${id}"]:visible`).first();
  }

  /** Taps a node of the mini-program. */
  async tap(id: string): Promise<void> {
    await this.press(this.node(id));
  }

  /** Taps a control of the platform by its name. */
  async tapNamed(name: string | RegExp): Promise<void> {
    await this.press(
      this.page.getByRole('button', { name, exact: typeof name === 'string' }).last(),
    );
  }

  /** Types into a field of the mini-program. */
  async type(id: string, text: string): Promise<void> {
    const field = this.node(id);
    const isBare = await field.evaluate((node) => node instanceof HTMLInputElement);
    await (isBare ? field : field.locator('input')).fill(text);
  }

  /** Waits until some words stand on the screen. */
  async sees(words: string | RegExp, timeout = 10_000): Promise<void> {
    await this.page.getByText(words).filter({ visible: true }).first().waitFor({ timeout });
  }

  /** Waits until the mini-program is on a page, in whichever package it lies. */
  async isOn(name: string): Promise<void> {
    await this.page.waitForFunction(
      (wanted) => wanted.includes(globalThis.yimaPhone?.page() ?? ''),
      [`pages/${name}/index`, `pages/more/${name}/index`],
      { timeout: 15_000 },
    );
  }

  /** Finds the mini-program by search, as the guides say. */
  async openBySearch(words: string): Promise<void> {
    await this.tapNamed(/^搜索/);
    await this.page.getByRole('searchbox').fill(words);
    await this.tapNamed(/我的医保凭证/);
    await this.isOn('home');
  }

  /** Types six digits on the platform's sheet for the pay password. */
  async typePayPassword(): Promise<void> {
    const sheet = this.page.getByRole('group', { name: '数字键盘' });
    await sheet.waitFor();
    for (const key of '246813')
      await this.press(sheet.getByRole('button', { name: key, exact: true }));
  }

  /** Accepts the platform's sheet that hands over the real name. */
  async allowRealName(): Promise<void> {
    await this.press(this.page.locator('[data-role="confirm"]').last());
  }

  /** Looks into the platform's face check until it has ended. */
  async lookIntoCamera(): Promise<void> {
    await this.tapNamed('开始识别');
    await this.page.getByRole('button', { name: '开始识别' }).waitFor({ state: 'detached' });
  }

  /** Proves to Alipay's quick sheet, by the pay password, who shows the code. */
  async passCheck(): Promise<void> {
    await this.tap('check-quick');
    await this.tapNamed('支付密码');
    await this.typePayPassword();
    await this.node('code-digits').waitFor();
  }

  /** Waits for the code, and proves who shows it where the channel asks. */
  async hasCode(): Promise<void> {
    const either = this.page.locator('#code-digits:visible, #check-quick:visible').first();
    await either.waitFor();
    if ((await either.getAttribute('id')) === 'check-quick') await this.passCheck();
  }

  /** The digits of the code on the screen. */
  async digits(): Promise<string> {
    const text = (await this.node('code-digits').textContent()) ?? '';
    return text.replace(/\D/g, '');
  }

  /** The six digits of the newest SMS on the screen. */
  async readSms(): Promise<string> {
    const banner = this.page.getByText(/验证码/).filter({ visible: true });
    const text = await banner.filter({ hasText: /\d{6}/ }).first().textContent({ timeout: 10_000 });
    const code = /\d{6}/.exec(text ?? '')?.[0];
    if (!code) throw new Error(`No code in the message: ${text}`);
    return code;
  }

  /** Chooses how the outside services answer for this person, as the panel does. */
  async choose(outcomes: Outcomes): Promise<void> {
    const origin = new URL(this.page.url()).origin;
    const reply = await this.context.request.put(`${origin}/sandbox/outcomes`, {
      data: { person: this.person, outcomes },
    });
    if (!reply.ok()) throw new Error(`The sandbox refused: ${reply.status()}`);
  }

  /** Taps done since the last time this was asked. */
  countTaps(): number {
    const { taps } = this;
    this.taps = 0;
    return taps;
  }

  /** Restarts what the phone talks to: whoever looks for messages meanwhile finds nobody, and that is no fault. */
  async over(restart: () => Promise<void>): Promise<void> {
    this.isServerRestarted = true;
    await restart();
  }

  /** What the phone recorded: the mini-program must lack nothing, complain of nothing, send no heap of data. */
  async complaints(): Promise<readonly string[]> {
    const { missing, errors, setData } = await this.probe();
    const heavy = setData.filter(({ bytes }) => bytes > largestSetData);
    return [
      ...missing.map((one) => `missing ability ${one}`),
      ...heavy.map(({ page, bytes }) => `setData of ${bytes} bytes on ${page}`),
      ...errors,
      ...this.faults.filter(
        (fault) => !(this.isServerRestarted && fault.includes('ERR_CONNECTION_REFUSED')),
      ),
    ];
  }

  /** The recorded sizes, abilities and routes. */
  probe(): Promise<Pick<PhoneProbe, 'missing' | 'errors' | 'setData' | 'screen'>> {
    return this.page.evaluate(() => {
      const { missing, errors, setData, screen } = globalThis.yimaPhone!;
      return JSON.parse(JSON.stringify({ missing, errors, setData, screen })) as PhoneProbe;
    });
  }

  /** Switches the phone off. */
  off(): Promise<void> {
    return this.context.close();
  }

  private async press(target: Locator): Promise<void> {
    await target.click({ timeout: 15_000 });
    this.taps += 1;
  }
}

/** Activates by WeChat's recipe, from the home page to the done page. @requirement C1 */
export async function activateInWechat(phone: Phone): Promise<void> {
  await phone.tap('home-activate');
  await phone.isOn('identity');
  await phone.tap('identity-go');
  await phone.typePayPassword();
  await phone.allowRealName();
  await phone.isOn('authorise');
  await phone.tap('authorise-agree');
  await phone.isOn('face');
  await phone.tap('face-consent');
  await phone.tap('face-start');
  await phone.lookIntoCamera();
  await phone.isOn('done');
}

/** Activates by Alipay's recipe. @requirement C4 */
export async function activateInAlipay(phone: Phone): Promise<void> {
  await phone.tap('home-activate');
  await phone.isOn('agreement');
  await goOnFromAgreement(phone);
}

/** The rest of Alipay's recipe. */
export async function goOnFromAgreement(phone: Phone): Promise<void> {
  await phone.tap('agreement-consent');
  await phone.tap('agreement-go');
  await phone.allowRealName();
  await phone.isOn('face');
  await phone.tap('face-consent');
  await phone.tap('face-start');
  await phone.lookIntoCamera();
  await phone.isOn('done');
}

/** Does what identifies the person on a platform, up to the sheet that hands over the real name. */
export async function startIdentify(phone: Phone, platform: Platform): Promise<void> {
  if (platform === 'wechat') {
    await phone.tap('identity-go');
    await phone.typePayPassword();
  } else {
    await phone.tap('agreement-consent');
    await phone.tap('agreement-go');
  }
}

/** Hands over the real name as well. */
export async function identify(phone: Phone, platform: Platform): Promise<void> {
  await startIdentify(phone, platform);
  await phone.allowRealName();
}

/** Goes on to the step of the face, or to the guardian's for a child. */
export async function goToFace(phone: Phone, platform: Platform): Promise<void> {
  await identify(phone, platform);
  if (platform === 'wechat') await phone.tap('authorise-agree');
}

/** Sets the credential password by SMS; from the done page. @requirement C2 */
export async function setPassword(phone: Phone, digits: string): Promise<void> {
  await phone.tap('done-password');
  await phone.isOn('password');
  await phone.tap('password-sms');
  await phone.type('password-sms-code', await phone.readSms());
  await phone.tap('password-next');
  await phone.node('password-first').waitFor();
  await typeOnKeypad(phone, digits);
  await phone.node('password-again').waitFor();
  await typeOnKeypad(phone, digits);
  await phone.node('password-done').waitFor();
}

/** Types digits on the mini-program's own keypad. */
export async function typeOnKeypad(phone: Phone, digits: string): Promise<void> {
  for (const digit of digits) await phone.tap(`keypad-${digit}`);
}
