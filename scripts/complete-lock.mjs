// Completes package-lock.json with the platform packages that `npm install` leaves out.
// Why: a parent lists its native builds as optional dependencies; where the registry lacks one of them for this
// platform, npm drops the entry from the lock file, and `npm ci` then refuses the whole file.
// Run it after each change of dependencies: `npm run lock`.
import { readFileSync, writeFileSync } from 'node:fs';

const path = new URL('../package-lock.json', import.meta.url);
const lock = JSON.parse(readFileSync(path, 'utf8'));
const oses = [
  'darwin',
  'linux',
  'win32',
  'android',
  'freebsd',
  'openbsd',
  'netbsd',
  'sunos',
  'aix',
  'openharmony',
];
const cpus = [
  'arm64',
  'x64',
  'ia32',
  'arm',
  'ppc64',
  's390x',
  'riscv64',
  'loong64',
  'mips64el',
  'wasm32',
];

/** The operating system and processor that a native package's name tells. */
function hostOf(name) {
  const words = name.split(/[-/]/).map((word) => (word === 'windows' ? 'win32' : word));
  const os = oses.filter((one) => words.includes(one));
  const cpu = cpus.filter((one) => words.includes(one));
  return { ...(cpu.length ? { cpu } : {}), ...(os.length ? { os } : {}) };
}

/** Whether `name`, asked for by the package at `from`, is locked in a folder where Node would look. */
function isLocked(from, name) {
  const places = [`node_modules/${name}`];
  for (let at = from; at; at = at.slice(0, Math.max(0, at.lastIndexOf('node_modules/') - 1)))
    places.push(`${at}/node_modules/${name}`);
  return places.some((place) => lock.packages[place]);
}

let added = 0;
for (const [from, entry] of Object.entries({ ...lock.packages })) {
  for (const [name, range] of Object.entries(entry.optionalDependencies ?? {})) {
    if (isLocked(from, name)) continue;
    const version = range.replace(/^[\^~]/, '');
    if (!/^\d+\.\d+\.\d+/.test(version)) continue;
    lock.packages[`node_modules/${name}`] = {
      version,
      ...hostOf(name),
      ...(entry.dev ? { dev: true } : {}),
      optional: true,
    };
    added += 1;
    console.log(`added ${name}@${version}`);
  }
}
const sorted = Object.fromEntries(
  Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)),
);
writeFileSync(path, `${JSON.stringify({ ...lock, packages: sorted }, null, 2)}\n`);
console.log(`${added} entries added`);
