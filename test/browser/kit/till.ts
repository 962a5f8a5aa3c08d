import type { Browser, Page } from 'playwright-core';
import { laptopWindow, openPage } from './chromium';

/** The counter of an institution's desk that charges; its clerk has no mouse. */
export class Till {
  private constructor(
    readonly page: Page,
    private readonly faults: readonly string[],
  ) {}

  /** Opens the counter and signs on as the first institution that the sandbox offers. */
  static async open(browser: Browser, url: string): Promise<Till> {
    const address = `${url}/desk/institution/#outpatient`;
    const { page, faults } = await openPage(browser, address, laptopWindow);
    const till = new Till(page, faults);
    await page.locator('[id^="sandbox-access-"]').first().focus();
    await page.keyboard.press('Enter');
    await page.locator('#till').waitFor();
    return till;
  }

  /** What a keyboard scanner does, wherever the focus is. */
  async scan(digits: string): Promise<void> {
    await this.page.keyboard.type(digits);
    await this.page.keyboard.press('Enter');
    await this.page.locator('#patient-name').waitFor();
  }

  /** Registers the patient who was scanned. */
  async register(): Promise<void> {
    await this.page.keyboard.press('F2');
    await this.page.locator('#visit-number').waitFor();
  }

  /** Finds an item by the letters of its name and adds so many. */
  async add(letters: string, count: number): Promise<void> {
    await this.page.keyboard.press('F3');
    await this.page.keyboard.type(letters);
    await this.page.locator('#fee-hit-0').waitFor();
    await this.page.keyboard.press('Enter');
    await this.page.keyboard.press('Control+A');
    await this.page.keyboard.type(String(count));
    await this.page.keyboard.press('Enter');
  }

  /** Presses a key and waits for what it leads to. */
  async press(key: string, id: string): Promise<void> {
    await this.page.keyboard.press(key);
    await this.page.locator(`#${id}`).waitFor();
  }

  /** Text of a part, once it is there. */
  async read(id: string): Promise<string> {
    return (await this.page.locator(`#${id}`).textContent({ timeout: 15_000 })) ?? '';
  }

  /** Errors of the page. */
  complaints(): readonly string[] {
    return this.faults;
  }
}
