import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { posterSheet } from './poster-sheet';

const usage = `npm run posters -- --institution H11010800901 海淀沙箱医院
npm run posters -- --office 510603 旌阳街道办
npm run posters -- --counts
Asks the running server (--server http://127.0.0.1:8620); sheets go to --out posters.`;

/** A poster that somebody wants, as the server keeps it. */
interface Wanted {
  readonly kind: 'institution' | 'office';
  readonly ownerCode: string;
  readonly name: string;
}

interface Counted extends Wanted {
  readonly code: string;
  readonly address: string;
  readonly activations: number;
}

/** What the words after `npm run posters --` ask for. */
export interface PostersAsked {
  readonly server: string;
  readonly out: string;
  /** Null: the counts. */
  readonly wanted: Wanted | null;
}

/** Reads the words. Throws the way to say it when they say nothing that can be done. */
export function readPostersAsked(words: readonly string[], port: string): PostersAsked {
  const after = (flag: string): readonly string[] | null => {
    const at = words.indexOf(flag);
    return at < 0 ? null : words.slice(at + 1);
  };
  const server = after('--server')?.[0] ?? `http://127.0.0.1:${port}`;
  const out = after('--out')?.[0] ?? 'posters';
  if (after('--counts')) return { server, out, wanted: null };
  const kind = after('--institution') ? 'institution' : 'office';
  const [ownerCode, name] = after(`--${kind}`) ?? [];
  if (!ownerCode || !name || name.startsWith('--')) throw new Error(usage);
  return { server, out, wanted: { kind, ownerCode, name } };
}

async function ask<T>(server: string, body?: Wanted): Promise<T> {
  const reply = await fetch(`${server}/sandbox/posters`, {
    ...(body ? { method: 'POST', body: JSON.stringify(body) } : {}),
    signal: AbortSignal.timeout(10_000),
  }).catch(() => null);
  if (!reply)
    throw new Error(`No server answers at ${server}; start it with npm start. 服务未启动。`);
  if (!reply.ok)
    throw new Error(`The server refused: check the code and the name. 机构编号或名称有误。`);
  return (await reply.json()) as T;
}

/** Makes a sheet, or says how many activations each brought; gives the lines to print. @requirement B10 */
export async function posters({ server, out, wanted }: PostersAsked): Promise<readonly string[]> {
  if (wanted) {
    const { address } = await ask<{ address: string }>(server, wanted);
    mkdirSync(out, { recursive: true });
    const file = join(out, `${address.split('/').at(-1) ?? 'poster'}.html`);
    writeFileSync(file, await posterSheet({ name: wanted.name, address }));
    return [
      `${file}  ${address}`,
      'Open it in a browser and print it on A4. 用浏览器打开，A4 打印。',
    ];
  }
  const { posters: all } = await ask<{ posters: readonly Counted[] }>(server);
  const rows = all.map((one) => `${String(one.activations).padStart(8)}  ${one.code}  ${one.name}`);
  return ['brought     poster        whose', ...rows];
}

/** `npm run posters` */
export async function main(words: readonly string[] = []): Promise<void> {
  try {
    const asked = readPostersAsked(words, process.env['PORT'] ?? '8620');
    for (const line of await posters(asked)) console.log(line);
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
}
