import type { PageConfig, Themes } from '../compile/package-shape';

/** The colours the person's system asks for. */
export type Theme = 'light' | 'dark';

const wish = (): MediaQueryList | undefined =>
  globalThis.matchMedia?.('(prefers-color-scheme: dark)');

/** What the browser prefers now; a phone's own setting is the browser's. */
export const currentTheme = (): Theme => (wish()?.matches ? 'dark' : 'light');

/** Calls back when the preference changes; answers how to stop. */
export function onThemeChange(changed: () => void): () => void {
  const query = wish();
  query?.addEventListener('change', changed);
  return () => query?.removeEventListener('change', changed);
}

/** A window's configuration with every `@name` replaced by the theme's value. */
export function themed(config: PageConfig, themes: Themes | undefined, theme: Theme): PageConfig {
  const values = themes?.[theme] ?? {};
  const entries = Object.entries(config).map(([name, value]) => {
    const isName = typeof value === 'string' && value.startsWith('@');
    return [name, isName ? (values[value.slice(1)] ?? value) : (value as unknown)];
  });
  return Object.fromEntries(entries) as PageConfig;
}
