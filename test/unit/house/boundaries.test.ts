import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

const root = resolve(__dirname, '../../..');

interface Violation {
  readonly from: string;
  readonly rule: { readonly name: string };
}

/** Runs the real configuration over a tree and gives what it complains of. */
function cruise(cwd: string, folders: readonly string[]): readonly Violation[] {
  const done = spawnSync(
    process.execPath,
    [
      join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs'),
      '--config',
      '.dependency-cruiser.cjs',
      '--output-type',
      'json',
      ...folders,
    ],
    { cwd, encoding: 'utf8', maxBuffer: 1 << 28 },
  );
  const report = JSON.parse(done.stdout) as { summary: { violations: Violation[] } };
  return report.summary.violations;
}

/** One planted violation per rule: the file that breaks it, and the line that does. */
const plants: Readonly<Record<string, readonly [file: string, source: string]>> = {
  'no-cycle': ['contract/round-a.ts', `import './round-b';`],
  resolves: ['contract/lost.ts', `import './nowhere';`],
  'no-dev-package-in-product': ['desk/institution/dev.ts', `import 'playwright-core';`],
  'no-test-in-product': ['contract/tested.ts', `import '../test/fixture';`],
  'contract-stands-alone': ['contract/leaning.ts', `import '../src/ui/part';`],
  'pages-wire-features': ['src/pages/p/index.ts', `import '../../api/call';`],
  'features-do-not-know-each-other': ['src/features/a/a.store.ts', `import '../b/b.store';`],
  'features-point-down': ['src/features/b/b.view.ts', `import '../../pages/q/index';`],
  'ui-takes-props': ['src/ui/storing.ts', `import 'mobx';`],
  'api-knows-platform-and-contract': ['src/api/curious.ts', `import '../features/b/b.store';`],
  'platform-stands-alone': ['src/platform/x/index.ts', `import '../../api/call';`],
  'taro-device-calls-under-platform': ['src/features/b/device.ts', `import '@tarojs/taro';`],
  'nobody-names-a-platform-file': ['src/api/naming.ts', `import '../platform/y/index.weapp';`],
  'no-validators-on-the-phone': ['src/api/heavy.ts', `import '../../contract/schema/s';`],
  'domain-is-pure': ['cloudfunctions/core/domain/impure.ts', `import 'node:fs';`],
  'ports-know-only-rules': ['cloudfunctions/core/ports/p.ts', `import '../adapters/sm/x';`],
  'the-door-knows-ports': ['cloudfunctions/core/door/peek.ts', `import '../adapters/sm/x';`],
  'proofs-know-ports': ['cloudfunctions/core/proof/peek.ts', `import '../adapters/sm/x';`],
  'telling-knows-ports': ['cloudfunctions/core/telling/peek.ts', `import '../adapters/sm/x';`],
  'adapters-know-ports': ['cloudfunctions/core/adapters/up.ts', `import '../../f/verb';`],
  'verbs-know-no-adapter': ['cloudfunctions/f/act.ts', `import '../core/adapters/sm/x';`],
  'functions-do-not-know-each-other': ['cloudfunctions/f/other.ts', `import '../g/verb';`],
  'sql-under-postgres': ['cloudfunctions/f/sql.ts', `import 'pg';`],
  'desks-share-the-kit-only': ['desk/agency/peek.ts', `import '../institution/dev';`],
  'phone-knows-no-cloud': ['src/stores.ts', `import '../cloudfunctions/f/verb';`],
  'host-needs-no-scripts': ['host/server/leaning.ts', `import '../../scripts/build';`],
  'cloud-knows-no-client': ['cloudfunctions/f/client.ts', `import '../../src/ui/part';`],
};

const innocents: Readonly<Record<string, string>> = {
  'contract/round-b.ts': `import './round-a';`,
  'contract/schema/s.ts': 'export const s = 1;',
  'scripts/build.ts': 'export const build = 1;',
  'test/fixture.ts': 'export const one = 1;',
  'src/ui/part.ts': 'export const part = 1;',
  'src/api/call.ts': 'export const call = 1;',
  'src/features/b/b.store.ts': 'export const b = 1;',
  'src/pages/q/index.ts': 'export const q = 1;',
  'src/platform/y/index.weapp.ts': 'export const y = 1;',
  'cloudfunctions/core/adapters/sm/x.ts': 'export const x = 1;',
  'cloudfunctions/f/verb.ts': 'export const verb = 1;',
  'cloudfunctions/g/verb.ts': 'export const verb = 2;',
};

const folders = ['src', 'contract', 'cloudfunctions', 'desk', 'host', 'scripts', 'test'];

function plantTree(files: Readonly<Record<string, string>>): string {
  const tree = mkdtempSync(join(tmpdir(), 'yima-boundaries-'));
  for (const name of ['.dependency-cruiser.cjs', 'tsconfig.json', 'package.json'])
    cpSync(join(root, name), join(tree, name));
  symlinkSync(join(root, 'node_modules'), join(tree, 'node_modules'));
  for (const [file, source] of Object.entries(files)) {
    mkdirSync(dirname(join(tree, file)), { recursive: true });
    writeFileSync(join(tree, file), `${source}\n`);
  }
  return tree;
}

describe('import rules', () => {
  const planted = Object.fromEntries(Object.values(plants));
  let found: readonly Violation[] = [];
  let tree = '';

  beforeAll(() => {
    tree = plantTree({ ...innocents, ...planted });
    found = cruise(tree, folders);
  }, 60_000);
  afterAll(() => rmSync(tree, { recursive: true, force: true }));

  it('has a planted violation for every rule', () => {
    // eslint-disable-next-line @typescript-eslint/no-require-imports
    const config = require(join(root, '.dependency-cruiser.cjs')) as {
      forbidden: { name: string; comment: string }[];
    };
    expect(config.forbidden.map((rule) => rule.name).sort()).toEqual(Object.keys(plants).sort());
    for (const rule of config.forbidden) expect(rule.comment).toMatch(/\w.*\.$/);
  });

  it.each(Object.entries(plants))('%s is caught', (rule, [file]) => {
    expect(found.filter((one) => one.from === file).map((one) => one.rule.name)).toContain(rule);
  });

  it('leaves innocent files alone', () => {
    const guilty = new Set(found.map((one) => one.from));
    expect(Object.keys(innocents).filter((file) => guilty.has(file))).toEqual([]);
  });

  it('holds for the product itself', () => {
    const product = ['src', 'contract', 'cloudfunctions', 'desk', 'host', 'scripts', 'test'];
    expect(cruise(root, product).map((one) => `${one.rule.name}: ${one.from}`)).toEqual([]);
  }, 60_000);
});
