import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

import { TmplGroup } from 'glass-easel-template-compiler';

import { axmlToWxml, sjsToWxs } from './axml';
import { wrapModules } from './modules';
import type { Platform } from './package-shape';
import { importsOf, prepareStyles } from './stylesheet';
import { prepareWxml } from './wxml';

const WORST_TOLERATED_LEVEL = 2; // The compiler's scale: 1 note, 2 warning, 3 error, 4 fatal.

/** Compiles one platform's `dist` folder into the script that the phone loads. */
export async function compileMiniPackage(dir: string, platform: Platform): Promise<string> {
  const files = await readTree(dir);
  const ending = (extension: string) =>
    Object.fromEntries(
      Object.entries(files)
        .filter(([name]) => name.endsWith(extension))
        .map(([name, text]) => [name.slice(0, -extension.length), text]),
    );
  const styles = ending(platform === 'wechat' ? '.wxss' : '.acss');
  const configs = Object.fromEntries(
    Object.entries(ending('.json')).map(([name, text]) => [name, JSON.parse(text) as unknown]),
  );
  if (configs['app'] === undefined) throw new Error(`No app.json in ${dir}: build it first.`);
  const sheets = Object.keys(styles).map((name) => [name, flatten(name, styles)] as const);
  return [
    'globalThis.yimaPackage = {',
    `app: ${JSON.stringify(configs['app'])},`,
    `configs: ${JSON.stringify(configs)},`,
    `styles: ${JSON.stringify(Object.fromEntries(sheets))},`,
    `templates: ${compileTemplates(ending, platform)},`,
    `modules: ${wrapModules(ending('.js'))}`,
    '};\n',
  ].join('\n');
}

// One group for all templates: a page's file only imports the generated base.
function compileTemplates(
  ending: (extension: string) => Record<string, string>,
  platform: Platform,
): string {
  const group = new TmplGroup();
  const wechat = platform === 'wechat';
  for (const [name, text] of Object.entries(ending(wechat ? '.wxml' : '.axml'))) {
    const wxml = prepareWxml(wechat ? text : axmlToWxml(text));
    const findings = group.addTmpl(name, wxml) as { level: number; message: string }[];
    const worst = findings.find((finding) => finding.level > WORST_TOLERATED_LEVEL);
    if (worst !== undefined) throw new Error(`${name}: ${worst.message}`);
  }
  for (const [name, text] of Object.entries(ending(wechat ? '.wxs' : '.sjs'))) {
    group.addScript(name, wechat ? text : sjsToWxs(text));
  }
  const compiled = group.getTmplGenObjectGroups();
  group.free();
  return compiled;
}

// An imported sheet comes first, so that the importing one wins; a circle is cut.
function flatten(name: string, sheets: Record<string, string>, seen = new Set<string>()): string {
  if (seen.has(name)) return '';
  seen.add(name);
  const text = sheets[name] ?? '';
  const imported = importsOf(text).map((target) => {
    const resolved = path.posix.join(path.posix.dirname(name), target.replace(/\.(wx|ac)ss$/u, ''));
    return flatten(resolved, sheets, seen);
  });
  return [...imported, prepareStyles(text)].join('\n');
}

async function readTree(dir: string): Promise<Record<string, string>> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  const texts = entries.filter(
    (e) => e.isFile() && /\.(js|json|wxml|wxss|wxs|axml|acss|sjs)$/u.test(e.name),
  );
  const pairs = texts.map(async (entry) => {
    const full = path.join(entry.parentPath, entry.name);
    const name = path.relative(dir, full).split(path.sep).join('/');
    return [name, await readFile(full, 'utf8')] as const;
  });
  return Object.fromEntries(await Promise.all(pairs));
}
