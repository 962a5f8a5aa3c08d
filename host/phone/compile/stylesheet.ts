import { hostTag } from './built-in-tags';
import { lengthUnits } from './length-units';

const TAG_IN_SELECTOR = /(^|[\s,>+~(])([a-z][\w-]*|\*)(?![\w-]*\()/giu;

/**
 * A style sheet of a mini-program (.wxss and .acss share their language) for this host: units,
 * `page`, and the names of the built-in components; `*` is kept inside the mini-program.
 */
export function prepareStyles(source: string): string {
  const bare = source.replace(/\/\*[\s\S]*?\*\//gu, '').replace(/@import[^;]+;/gu, '');
  return lengthUnits(
    bare.replace(/([^{};]+)\{/gu, (whole, prelude: string) =>
      prelude.trimStart().startsWith('@') ? whole : `${selectors(prelude)}{`,
    ),
  );
}

/** The style sheets a sheet imports, as written. */
export function importsOf(source: string): string[] {
  return [...source.matchAll(/@import\s+(?:url\()?["']([^"']+)["']/gu)].map((m) => m[1] ?? '');
}

function selectors(prelude: string): string {
  return prelude
    .replace(/:root\b/gu, 'wx-page')
    .replace(TAG_IN_SELECTOR, (_, before: string, tag: string) => {
      if (tag === '*') return `${before}:where(wx-page *)`;
      return `${before}${tag === 'page' ? 'wx-page' : hostTag(tag)}`;
    });
}
