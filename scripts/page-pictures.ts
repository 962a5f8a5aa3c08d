import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import type { Browser } from 'playwright-core';
import { Phone } from '../test/browser/kit/phone';
import { ways } from '../test/browser/kit/reach';
import { openTown } from '../test/browser/kit/town';

type Look = 'standard' | 'elder' | 'dark';
type Platform = 'wechat' | 'alipay';

const width = 390;

/** A small picture: the whole folder is part of every clone. */
async function keep(phone: Phone, file: string): Promise<void> {
  await phone.page.waitForTimeout(500);
  const taken = await phone.page.screenshot();
  await sharp(taken).resize({ width }).webp({ quality: 60, effort: 6 }).toFile(file);
}

interface Round {
  readonly folder: string;
  readonly platform: Platform;
  readonly look: Look;
}

/** One walk over every page of a platform in one look; a page that cannot be reached is named, not passed over. */
async function walk(browser: Browser, { folder, platform, look }: Round): Promise<string[]> {
  const town = await openTown();
  const phones = new Map<string, Phone>();
  const missed: string[] = [];
  for (const [name, { person, go, on }] of Object.entries(ways)) {
    if (on && on !== platform) continue;
    const known = phones.get(person);
    if (known) await known.page.reload();
    const phone = known ?? (await Phone.on(browser, { url: town.url, platform, person }));
    phones.set(person, phone);
    if (look === 'dark') await phone.page.emulateMedia({ colorScheme: 'dark' });
    try {
      await phone.openBySearch('医保凭证');
      if (!known && look === 'elder') await phone.tap('elder-pill');
      await go(phone, platform);
      const file = `${name.replace('more/', '').replace('#', '-')}-${platform}-${look}.webp`;
      await keep(phone, join(folder, file));
    } catch {
      missed.push(`${name} on ${platform}, ${look}`);
    }
  }
  for (const phone of phones.values()) await phone.off();
  await town.stop();
  return missed;
}

/** A picture of every page, to look at when a page has changed. */
export async function takePagePictures(browser: Browser, folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const missed: string[] = [];
  for (const round of [
    { platform: 'wechat', look: 'standard' },
    { platform: 'wechat', look: 'elder' },
    { platform: 'wechat', look: 'dark' },
    { platform: 'alipay', look: 'standard' },
  ] as const)
    missed.push(...(await walk(browser, { folder, ...round })));
  if (missed.length > 0) throw new Error(`No picture of ${missed.join('; ')}`);
}
