import { activateInAlipay, activateInWechat, type Phone } from './phone';
import { settleVisit } from './visit';

type Platform = 'wechat' | 'alipay';

/** How a hand comes from the home page of somebody to a page. */
export interface Reach {
  /** A sandbox person; each has a phone of their own that keeps its state through the table, in order. */
  readonly person: string;
  readonly go: (phone: Phone, platform: Platform) => Promise<void>;
  /** Where the page can be met; without it, everywhere. A recipe without the step never shows its page. */
  readonly on?: Platform;
}

const newcomer = 'zhang-wei';
const holder = 'li-guihua';
/** Under fourteen. */
const child = 'chen-xiaoyu';

const stay = (): Promise<void> => Promise.resolve();
const tap =
  (...ids: string[]) =>
  async (phone: Phone) => {
    for (const id of ids) await phone.tap(id);
  };

/** One who has activated. */
const activate = (phone: Phone, platform: Platform) =>
  platform === 'wechat' ? activateInWechat(phone) : activateInAlipay(phone);

/** Begins, or goes on where it was left. */
async function begin(phone: Phone): Promise<void> {
  const either = phone.page.locator('#home-activate:visible, #home-resume:visible').first();
  await phone.tap((await either.getAttribute('id')) ?? 'home-activate');
}

async function proveWithPassword(phone: Phone): Promise<void> {
  await begin(phone);
  await phone.tap('identity-go');
  await phone.typePayPassword();
  await phone.allowRealName();
}

/** By the menu of a bureau's official account: there the region is asked first. */
async function comeByAccount(phone: Phone): Promise<void> {
  await phone.page.reload();
  await phone.tapNamed('通讯录');
  await phone.tapNamed(/^公众号/);
  await phone.tapNamed(/德阳市医疗保障局/);
  await phone.tapNamed('医保凭证');
  await phone.isOn('home');
  await begin(phone);
}

/** Gives the real name to who asks for it in this recipe. */
async function giveName(phone: Phone, platform: Platform): Promise<void> {
  if (platform === 'wechat') {
    await proveWithPassword(phone);
    await phone.tap('authorise-agree');
  } else {
    await begin(phone);
    await phone.tap('agreement-consent');
    await phone.tap('agreement-go');
    await phone.allowRealName();
  }
}

/** On WeChat the line before this one has given the name already. */
async function goToFace(phone: Phone, platform: Platform): Promise<void> {
  if (platform === 'alipay') return giveName(phone, platform);
  await begin(phone);
  await phone.tap('authorise-agree');
}

async function typeSms(phone: Phone): Promise<void> {
  await phone.tap('home-password');
  await phone.tap('password-sms');
  await phone.type('password-sms-code', await phone.readSms());
  await phone.tapNamed('收起短信');
  await phone.tap('password-next');
  await phone.node('password-first').waitFor();
}

async function showCode(phone: Phone): Promise<void> {
  await phone.tap('home-show-code');
  await phone.hasCode();
}

async function failToPay(phone: Phone): Promise<void> {
  await showCode(phone);
  await phone.choose({ payCode: 'refused' });
  await phone.tap('code-self-pay');
}

/** From the word that the code was read to the receipt of what was settled with it. */
async function openReceipt(phone: Phone): Promise<void> {
  await showCode(phone);
  await settleVisit(phone);
  await phone.tap('code-receipt');
  await phone.node('receipt-total').waitFor();
  // The platform's own notice of it has been seen.
  await phone.tapNamed(/^收起(服务通知|消息)$/);
}

/**
 * A way to every page that `app.json` names, and after `#` to more of its states: one line a page.
 * The measuring test and the pictures walk it; a page without a line fails them.
 */
export const ways: Readonly<Record<string, Reach>> = {
  home: { person: newcomer, go: stay },
  'home#privacy': { person: newcomer, go: tap('home-privacy') },
  'more/region': { person: 'wang-xiuying', go: comeByAccount, on: 'wechat' },
  'more/identity': { person: newcomer, go: begin, on: 'wechat' },
  'more/authorise': { person: newcomer, go: proveWithPassword, on: 'wechat' },
  'more/agreement': { person: newcomer, go: begin, on: 'alipay' },
  'more/face': { person: newcomer, go: goToFace },
  'more/face#other': { person: newcomer, go: tap('home-resume', 'face-refuse') },
  'more/done': { person: holder, go: activate },
  'home#holder': { person: holder, go: stay },
  code: { person: holder, go: showCode },
  'more/password': { person: holder, go: tap('home-password') },
  'more/password#keypad': { person: holder, go: typeSms },
  'more/guardian': { person: child, go: giveName },
  'more/mine': { person: holder, go: tap('home-mine') },
  'more/inbox#none': { person: holder, go: tap('home-mine', 'mine-inbox') },
  'more/receipt': { person: holder, go: openReceipt },
  'more/inbox': { person: holder, go: tap('home-mine', 'mine-inbox') },
  'more/channels': { person: holder, go: tap('home-mine', 'mine-channels') },
  'more/deregister': { person: holder, go: tap('home-mine', 'mine-end') },
  'more/phone': { person: holder, go: tap('home-phone') },
  'more/self-pay': { person: holder, go: failToPay },
};
