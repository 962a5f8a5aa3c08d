import type { Browser } from 'playwright-core';
import { openBrowser } from './kit/chromium';
import { Desk } from './kit/desk';
import { activateInAlipay, activateInWechat, Phone } from './kit/phone';
import { openTown, type Town } from './kit/town';

jest.setTimeout(240_000);

interface AxNode {
  readonly nodeId: string;
  readonly childIds?: readonly string[];
  readonly ignored: boolean;
  readonly role?: { readonly value: string };
  readonly name?: { readonly value: string };
}

const told = new Set([
  'main',
  'button',
  'heading',
  'img',
  'image',
  'status',
  'alert',
  'switch',
  'radio',
]);

/** What a screen reader meets on the page below the platform's bar, in its order: `role name`. */
async function heard(phone: Phone): Promise<readonly string[]> {
  const session = await phone.context.newCDPSession(phone.page);
  const { nodes } = (await session.send('Accessibility.getFullAXTree')) as unknown as {
    nodes: readonly AxNode[];
  };
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const inOrder = (node: AxNode): AxNode[] => [
    node,
    ...(node.childIds ?? []).flatMap((id) => {
      const child = byId.get(id);
      return child ? inOrder(child) : [];
    }),
  ];
  const [root] = nodes;
  const lines = (root ? inOrder(root) : [])
    .filter(({ ignored, role }) => !ignored && told.has(role?.value ?? ''))
    .map(({ role, name }) => `${role?.value} ${name?.value ?? ''}`.replace(/^image/, 'img'));
  return lines.slice(lines.findIndex((line) => line.startsWith('main')) + 1);
}

/** What live regions say from now on: `politeness text`, once for each change to other words. */
async function listen(phone: Phone): Promise<() => Promise<readonly string[]>> {
  await phone.page.evaluate(() => {
    const said: string[] = [];
    const last = new Map<Element, string>();
    const look = (isFirst: boolean) => {
      for (const node of document.querySelectorAll('[aria-live]')) {
        const text = node.getAttribute('aria-label') ?? node.textContent?.trim() ?? '';
        if (last.get(node) === text) continue;
        last.set(node, text);
        if (!isFirst && text) said.push(`${node.getAttribute('aria-live')} ${text}`);
      }
    };
    look(true);
    const change = { subtree: true, childList: true, characterData: true, attributes: true };
    new MutationObserver(() => look(false)).observe(document.body, change);
    Object.assign(globalThis, { yimaSaid: said });
  });
  return () =>
    phone.page.evaluate(() => (globalThis as unknown as { yimaSaid: string[] }).yimaSaid);
}

/** Each of these is heard, one after the other. */
function expectOrder(lines: readonly string[], wanted: readonly RegExp[]): void {
  const found = wanted.map((one) => lines.find((line) => one.test(line)) ?? `nothing like ${one}`);
  expect(lines.filter((line) => found.includes(line))).toEqual(found);
}

describe.each([
  { platform: 'wechat', activate: activateInWechat },
  { platform: 'alipay', activate: activateInAlipay },
] as const)('a screen reader on $platform', ({ platform, activate }) => {
  let town: Town;
  let browser: Browser;
  let phone: Phone;

  beforeAll(async () => {
    town = await openTown();
    browser = await openBrowser();
    phone = await Phone.on(browser, { url: town.url, platform, person: 'zhang-wei' });
  });
  afterAll(async () => {
    await browser?.close();
    await town?.stop();
  });

  it('meets the switch to 长辈版 first, then what the page is, then the one thing to do', async () => {
    await phone.openBySearch('医保凭证');
    await phone.node('home-activate').waitFor();
    expectOrder(await heard(phone), [
      /^button 切换到长辈版，也叫关怀版/,
      /^heading 医保电子凭证$/,
      /^button 立即激活$/,
      /^button 隐私说明$/,
    ]);
    await phone.tap('elder-pill');
    await phone.sees('返回标准版');
    expectOrder(await heard(phone), [/^button 正在使用长辈版（关怀版）/, /^button 立即激活$/]);
  });

  it('is told where on the way a step is', async () => {
    await activate(phone);
    await phone.page.reload();
    await phone.openBySearch('医保凭证');
    await phone.node('home-show-code').waitFor();
    expectOrder(await heard(phone), [/^heading 张/, /^button 立即使用，就医、买药时出示$/]);
  });

  it('hears the code as a picture, a button and digits one by one', async () => {
    await phone.tap('home-show-code');
    await phone.hasCode();
    expectOrder(await heard(phone), [
      /^img 医保码二维码，请对准扫码口$/,
      /^button 刷新医保码$/,
      /^img 医保码条形码$/,
      /^img 医保码数字：(\d \d \d \d，?){7}$/,
    ]);
  });

  it('is told once and at once that the code was read, and nothing while the seconds go', async () => {
    const desk = await Desk.open(browser, town.url);
    const said = await listen(phone);
    await phone.page.waitForTimeout(3_000);
    expect(await said()).toEqual([]);
    await desk.scanByKeyboard(await phone.digits());
    await phone.node('code-used').waitFor();
    const heardOf = (await said()).filter((line) => line.startsWith('assertive'));
    expect(heardOf).toEqual([expect.stringMatching(/^assertive 医保码已被海淀沙箱医院使用，/)]);
  });
});
