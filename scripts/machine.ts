import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const browsers = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** The first of `names` on the PATH, or null. */
function onPath(names: readonly string[]): string | null {
  const folders = (process.env['PATH'] ?? '').split(':');
  const places = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return places.find((place) => existsSync(place)) ?? null;
}

/** A browser for the tests: YIMA_BROWSER, or one on the PATH. */
export const findBrowser = (): string | null => process.env['YIMA_BROWSER'] ?? onPath(browsers);

/** The folder with `postgres` and `initdb` of a real server, or null. */
export function findPostgres(): string | null {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).sort().reverse() : [];
  const folders = [
    ...versions.map((version) => join(debian, version, 'bin')),
    ...(process.env['PATH'] ?? '').split(':'),
  ];
  return (
    folders.find((one) => existsSync(join(one, 'postgres')) && existsSync(join(one, 'initdb'))) ??
    null
  );
}

/** Chinese text must render, and the names of Tibetans and Uyghurs; without a font every picture shows boxes. */
function hasFont(language: 'zh' | 'bo' | 'ug'): boolean {
  const asked = spawnSync('fc-list', [`:lang=${language}`, 'family'], { encoding: 'utf8' });
  return asked.status === 0 && asked.stdout.trim() !== '';
}

function install(packages: readonly string[]): void {
  console.log(`Installing ${packages.join(' ')} for the tests …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  execFileSync('apt-get', ['update', '-qq'], { stdio: 'inherit', env });
  execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env,
  });
}

/** Gets what the tests need beside Node: a browser, a Chinese font, a real PostgreSQL. Throws a clear sentence. */
export function prepareMachine(): void {
  const missing = [
    ...(findBrowser() ? [] : ['chromium']),
    ...(hasFont('zh') ? [] : ['fontconfig', 'fonts-noto-cjk']),
    ...(hasFont('bo') && hasFont('ug') ? [] : ['fontconfig', 'fonts-noto-core']),
    ...(findPostgres() ? [] : ['postgresql']),
  ];
  if (missing.length === 0) return;
  if (process.getuid?.() !== 0 || !onPath(['apt-get']))
    throw new Error(
      `The tests need ${missing.join(', ')}; install them (Debian: apt-get install ${missing.join(' ')}).`,
    );
  install(missing);
}
