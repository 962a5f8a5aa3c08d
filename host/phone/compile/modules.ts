import { HIDDEN_GLOBALS } from './hidden-globals';

/** What a module of a mini-program may name without declaring it, beside the language itself. */
export const MODULE_SCOPE = [
  'module',
  'exports',
  'require',
  'wx',
  'my',
  'App',
  'Page',
  'Component',
  'Behavior',
  'getApp',
  'getCurrentPages',
  'console',
  'navigator',
  'globalThis',
  'Function',
  'Date',
  'setTimeout',
  'clearTimeout',
  'setInterval',
  'clearInterval',
] as const;

/**
 * Modules as one expression: an object of functions, each holding a file unchanged. The browser's
 * globals are parameters of the outer function that nobody passes, so they read as undefined; and
 * since nothing is evaluated from text, the page needs no `unsafe-eval`.
 */
export function wrapModules(files: Record<string, string>): string {
  const own: ReadonlySet<string> = new Set(MODULE_SCOPE);
  const hidden = HIDDEN_GLOBALS.filter((name) => !own.has(name));
  const bodies = Object.entries(files).map(
    ([path, text]) =>
      `${JSON.stringify(path)}: function (scope) {\n` +
      `(function (${MODULE_SCOPE.join(', ')}) {\n${text}\n})` +
      `.call(scope.exports, ${MODULE_SCOPE.map((name) => `scope.${name}`).join(', ')});\n}`,
  );
  return `(function (${hidden.join(', ')}) { return {\n${bodies.join(',\n')}\n}; })()`;
}
