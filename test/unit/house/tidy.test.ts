import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import {
  exportsWithoutWords,
  foreignWords,
  incompletePlatforms,
  leftovers,
  namesThatSayLittle,
  silentProblems,
  tidy,
  unknownRequirements,
} from '../../../scripts/tidy';

const rules = (findings: readonly { rule: string }[]): readonly string[] =>
  findings.map((one) => one.rule);

describe('tidy', () => {
  it('finds nothing out of place in this repository', () => {
    expect(tidy(resolve(__dirname, '../../..'))).toEqual([]);
  });

  it.each(['src/ui/Button.tsx', 'src/ui/utils.ts', 'contract/common/x.ts', 'host/a.strange.ts'])(
    'does not take %s for a name',
    (path) => expect(rules(namesThatSayLittle([{ path, text: '' }]))).toEqual(['file-name']),
  );

  it.each(['src/ui/code-panel.tsx', 'src/features/a/a.store.ts', 'src/platform/x/index.weapp.ts'])(
    'takes %s for a name',
    (path) => expect(namesThatSayLittle([{ path, text: '' }])).toEqual([]),
  );

  it('finds words of unfinished work', () => {
    const text = `// ${'TO'}${'DO'} later`;
    expect(rules(leftovers([{ path: 'src/a.ts', text }]))).toEqual(['leftover']);
  });

  it('finds a problem code that nobody raises', () => {
    const found = silentProblems([{ path: 'src/a.ts', text: "refuse('NOT_INSURED')" }]);
    expect(found).toContainEqual({ rule: 'problem-never-raised', where: 'NOT_ACTIVE' });
    expect(found).not.toContainEqual({ rule: 'problem-never-raised', where: 'NOT_INSURED' });
  });

  it('finds a problem code without words', () => {
    const table = { NOT_INSURED: { words: '', advice: '' } };
    const found = silentProblems([{ path: 'src/a.ts', text: "refuse('NOT_INSURED')" }], table);
    expect(found).toEqual([{ rule: 'problem-without-words', where: 'NOT_INSURED' }]);
  });

  it('finds a platform folder without a file for each platform', () => {
    const root = mkdtempSync(join(tmpdir(), 'yima-tidy-'));
    mkdirSync(join(root, 'src/platform/nfc'), { recursive: true });
    for (const name of ['port.ts', 'index.ts', 'index.weapp.ts', 'index.h5.ts'])
      writeFileSync(join(root, 'src/platform/nfc', name), '');
    expect(incompletePlatforms(root)).toEqual([
      { rule: 'platform-incomplete', where: 'src/platform/nfc/index.alipay.ts' },
    ]);
    rmSync(root, { recursive: true });
  });

  it.each(['C1 and C99', 'C1, C99', 'H7'])('sees each requirement of «%s»', (ids) => {
    const page = { path: 'docs/requirements.md', text: '| C1 | six steps |' };
    const source = { path: 'src/a.ts', text: `/** Words. @requirement ${ids} */` };
    expect(unknownRequirements([page, source])).toHaveLength(1);
  });

  it('finds a requirement that no page knows', () => {
    const page = { path: 'docs/requirements.md', text: '| C1 | six steps |' };
    const source = { path: 'src/a.ts', text: '/** Words. @requirement C1 C99 */' };
    expect(unknownRequirements([page, source])).toEqual([
      { rule: 'requirement-unknown', where: 'src/a.ts C99' },
    ]);
  });

  it('finds an export without a doc line', () => {
    const text = '/** Said. */\nexport const a = 1;\n\nexport const b = 2;\n';
    expect(exportsWithoutWords([{ path: 'src/a.ts', text }])).toEqual([
      { rule: 'export-without-doc', where: 'src/a.ts:4' },
    ]);
  });

  it('finds a path of somebody’s machine', () => {
    const text = `see "/${'home'}/me/yima"`;
    expect(rules(foreignWords([{ path: 'docs/a.md', text }]))).toEqual(['machine-path']);
  });
});
