/** The pages of the desk, as their address names them. */
export type Page = 'scan' | 'outpatient' | 'pharmacy' | 'closing' | 'self-service';

/** A page with its name and its key. */
export interface PageTab {
  readonly page: Page;
  readonly name: string;
  readonly shortcut: string;
}

/** In their order. The letters are those of the names. */
export const tabs: readonly PageTab[] = [
  { page: 'scan', name: '扫码核验', shortcut: 'Alt+S' },
  { page: 'outpatient', name: '门诊收费', shortcut: 'Alt+M' },
  { page: 'pharmacy', name: '药店收费', shortcut: 'Alt+Y' },
  { page: 'closing', name: '日终对账', shortcut: 'Alt+D' },
  { page: 'self-service', name: '自助', shortcut: 'Alt+Z' },
];

const isPage = (text: string): text is Page => tabs.some(({ page }) => page === text);

/** The page behind `#`; whatever else stands there is the first one. */
export function pageOf(hash: string): Page {
  const text = hash.replace(/^#\/?/, '');
  return isPage(text) ? text : 'scan';
}
