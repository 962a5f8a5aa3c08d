import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import type { Figure } from '../../scripts/bench';
import { openBrowser } from '../browser/kit/chromium';
import { activateInAlipay, activateInWechat, Phone } from '../browser/kit/phone';
import { aFolder } from '../fixtures/folders';
import { outputOf, packageBytes } from '../miniprogram/kit/dist';

const root = resolve(__dirname, '../..');
const packageBudget = 450_000;
const refreshBudget = 1024;

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  return port;
}

/** Runs the very command of the README until its pages answer. */
async function start(port: number, dataDir: string): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['scripts/launch.mjs', 'start'], {
    cwd: root,
    env: { ...process.env, PORT: String(port), YIMA_DATA: dataDir },
    stdio: 'ignore',
  });
  for (;;) {
    const reply = await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => null);
    if (reply?.ok) return child;
    if (child.exitCode !== null) throw new Error('npm start ended by itself.');
    await new Promise((wake) => setTimeout(wake, 20));
  }
}

async function stop(child: ChildProcess): Promise<void> {
  child.kill('SIGINT');
  await once(child, 'exit');
}

/** Bytes of setData that one manual refresh of a shown code costs. */
async function refreshBytes(phone: Phone): Promise<number> {
  await phone.page.waitForTimeout(500);
  const before = (await phone.probe()).setData.length;
  await phone.tap('code-refresh');
  await phone.page.waitForTimeout(800);
  return (await phone.probe()).setData.slice(before).reduce((sum, one) => sum + one.bytes, 0);
}

const people = [
  { platform: 'wechat', output: 'weapp', person: 'zhang-wei', activate: activateInWechat },
  { platform: 'alipay', output: 'alipay', person: 'li-guihua', activate: activateInAlipay },
] as const;

async function measurePhone(browser: Browser, url: string, one: (typeof people)[number]) {
  const phone = await Phone.on(browser, { url, ...one });
  await phone.openBySearch('医保电子凭证');
  await one.activate(phone);
  await phone.tap('done-use');
  await phone.hasCode();
  const bytes = await refreshBytes(phone);
  await phone.off();
  const size = packageBytes(outputOf(one.output))['main'] ?? 0;
  return [
    {
      what: `${one.output}: main package`,
      value: `${size} bytes`,
      against: `${(size / packageBudget).toFixed(2)} × budget`,
    },
    {
      what: `${one.platform}: setData of a refresh`,
      value: `${bytes} bytes`,
      against: `${(bytes / refreshBudget).toFixed(2)} × budget`,
    },
  ];
}

/** From `npm start` on a built tree to a code on the screen, by the card pack. */
async function codeOnTheScreen(browser: Browser, port: number, dataDir: string): Promise<number> {
  const startedAt = performance.now();
  const server = await start(port, dataDir);
  const url = `http://127.0.0.1:${port}`;
  const phone = await Phone.on(browser, { url, platform: 'alipay', person: 'li-guihua' });
  await phone.tapNamed(/^卡包/);
  await phone.tapNamed(/医保电子凭证/);
  await phone.hasCode();
  const ms = performance.now() - startedAt;
  await stop(server);
  return ms;
}

/** Packages, payloads, and the way from the command to the code. */
export async function measure(): Promise<readonly Figure[]> {
  const folder = aFolder('phone-bench');
  const port = await freePort();
  const browser = await openBrowser();
  try {
    const server = await start(port, folder.path);
    const figures: Figure[] = [];
    for (const one of people)
      figures.push(...(await measurePhone(browser, `http://127.0.0.1:${port}`, one)));
    await stop(server);
    const ms = await codeOnTheScreen(browser, port, folder.path);
    const against = `${(ms / 20_000).toFixed(2)} × the aim of 20 s`;
    return [
      ...figures,
      { what: 'npm start again → code on the screen', value: `${Math.round(ms)} ms`, against },
    ];
  } finally {
    await browser.close();
    folder.remove();
  }
}
