import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { findBrowser } from '../../../scripts/machine';

/** Flags for a browser that runs as root, without a display, and asks no host on the internet. */
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A headless browser; with `video`, its camera shows that mjpeg file for ever. */
export function openBrowser(video?: string): Promise<Browser> {
  const executablePath = findBrowser();
  if (!executablePath) throw new Error('No browser: set YIMA_BROWSER or install chromium.');
  const camera = video
    ? [
        '--use-fake-ui-for-media-stream',
        '--use-fake-device-for-media-stream',
        `--use-file-for-fake-video-capture=${video}`,
      ]
    : [];
  return chromium.launch({ executablePath, args: [...flags, ...camera] });
}

/** A phone-sized window with a phone's pixel density. */
export const phoneWindow = {
  viewport: { width: 390, height: 844 },
  deviceScaleFactor: 2,
  hasTouch: true,
  locale: 'zh-CN',
  timezoneId: 'Asia/Shanghai',
} as const;

/** A laptop's window. */
export const laptopWindow = {
  viewport: { width: 1280, height: 800 },
  locale: 'zh-CN',
  timezoneId: 'Asia/Shanghai',
} as const;

/** Opens a page in a context of its own: its own storage, as another machine would have. */
export async function openPage(
  browser: Browser,
  url: string,
  window: typeof phoneWindow | typeof laptopWindow,
): Promise<{ page: Page; context: BrowserContext; faults: string[] }> {
  const context = await browser.newContext({ ...window });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(`page error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console: ${message.text()}`);
  });
  await page.goto(url);
  return { page, context, faults };
}
