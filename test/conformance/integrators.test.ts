import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { startServer, type RunningServer } from '../../host/server';
import { aFolder } from '../fixtures/folders';
import { activateOver, callOver, postTo, type Json } from '../fixtures/hospital-line';

const page = readFileSync(resolve(__dirname, '../../docs/integrators.md'), 'utf8');
const blocks = [...page.matchAll(/```sh\n([^]*?)```/g)].map(([, block = '']) => block);

const run = promisify(execFile);

describe('the first fifteen minutes of a vendor', () => {
  const folder = aFolder('integrators');
  let server: RunningServer;
  /** What each block printed. */
  let printed: readonly string[];
  beforeAll(async () => {
    server = await startServer({
      port: 0,
      dataDir: folder.path,
      distDir: folder.path,
      environment: {},
      sandboxPeople: 0,
      limit: { burst: 1e9, perSecond: 1e9 },
      requestsPerMinute: 1e9,
    });
    const post = postTo(server.url);
    const token = await activateOver(post, 'zhang-wei');
    const shown = await callOver(post, 'credential/showCode', { body: {}, token });
    const [code] = shown['codes'] as readonly Json[];
    const script = join(folder.path, 'page.sh');
    const marked = blocks.map((block) => `${block}\nprintf '\\n@@@\\n'\n`).join('');
    writeFileSync(script, marked.replace('<the 28 digits>', String(code?.['payload'])));
    const env = { ...process.env, YIMA: server.url };
    const { stdout, stderr } = await run('bash', ['-euo', 'pipefail', script], { env });
    expect(stderr).toBe('');
    printed = stdout.split('\n@@@\n');
  }, 120_000);
  afterAll(async () => {
    await server?.stop();
    folder.remove();
  });

  const blockWith = (text: string): string => {
    const at = blocks.findIndex((block) => block.includes(text));
    expect([text, at >= 0]).toEqual([text, true]);
    return printed[at] ?? '';
  };

  it('has blocks that run from the first to the last', () => {
    expect(blocks.length).toBeGreaterThan(10);
    expect(printed).toHaveLength(blocks.length + 1);
    expect(blockWith('/readyz')).toContain('ready');
  });

  it.each(['ask 9001', '_api_signature', 'x-ca-signature'])('signs on: %s', (way) => {
    const answer = JSON.parse(blockWith(way)) as Json;
    expect(answer).toMatchObject({ infcode: 0, err_msg: 'success' });
    expect(Object.keys(answer)).toEqual(
      Object.keys(JSON.parse((/```json\n([^]*?)```/.exec(page) ?? [])[1] ?? '{}') as Json),
    );
  });

  it('goes from the person to the settlement and back', () => {
    expect(blockWith('.output.insuinfo')).toContain("insutype: '310'");
    expect(blockWith('ask 2204')).toContain('"feedetl_sn":"F2"');
    const before = Number(/balc: ([\d.]+)/.exec(blockWith('.output.insuinfo'))?.[1]);
    expect(blockWith('ask 2206')).toMatch(/medfee_sumamt: 200,/);
    const back = printed[blocks.findIndex((block) => /ask 2208.*setlinfo/s.test(block))] ?? '';
    expect(back).toMatch(/medfee_sumamt: -200,/);
    expect(back).toContain(`balc: ${before},`);
  });

  it('is told no by the numbers that the page says', () => {
    const last = printed.slice(-3);
    expect(last[0]).toMatch(/^FSI-.*\[500646\]\s*$/);
    expect(last[1]).toMatch(/^FSI-.*begntime.*\[500401\]\s*$/s);
  });

  it('names people, institutions and keys that are there', () => {
    const people = readFileSync(resolve(__dirname, '../../docs/sandbox-people.md'), 'utf8');
    for (const name of ['张伟', '胡斌', '罗芳', '冯涛', '邱玲'])
      expect([name, page.includes(name), people.includes(name)]).toEqual([name, true, true]);
    for (const secret of page.match(/sandbox-token-of-the-\w+/g) ?? [])
      expect(people).toContain(secret);
  });
});
