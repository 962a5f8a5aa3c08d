import type { Browser, Page } from 'playwright-core';
import { laptopWindow, openPage } from './chromium';

/** An operator at the institution desk. */
export class Desk {
  private constructor(
    readonly page: Page,
    private readonly faults: readonly string[],
  ) {}

  /** Opens the desk and signs in with the first operator the sandbox offers. */
  static async open(browser: Browser, url: string, nth = 0): Promise<Desk> {
    const { page, faults } = await openPage(browser, `${url}/desk/institution/`, laptopWindow);
    const desk = new Desk(page, faults);
    await page.locator('[id^="sandbox-operator-"]').nth(nth).click();
    await page.locator('#sign-in').click();
    await page.locator('#work-page').waitFor();
    await page.locator('#business-type').selectOption('01101');
    return desk;
  }

  /** What a keyboard scanner does: types fast, then Enter, whatever has the focus. */
  async scanByKeyboard(digits: string): Promise<void> {
    await this.page.locator('body').click({ position: { x: 5, y: 5 } });
    await this.page.keyboard.type(digits);
    await this.page.keyboard.press('Enter');
  }

  /** Text of a part of the result, once it is there. */
  async read(id: string): Promise<string> {
    return (await this.page.locator(`#${id}`).textContent({ timeout: 15_000 })) ?? '';
  }

  /** Errors of the page. */
  complaints(): readonly string[] {
    return this.faults;
  }
}
