import { readFileSync, rmSync, writeFileSync } from 'node:fs';

/** When a process began, in ticks since boot, where the system tells; it unmasks a reused id. */
function startOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}

/** Is there a process of this id? */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function holderOf(file: string): number | null {
  try {
    const [pid, start] = readFileSync(file, 'utf8').split('\n');
    const id = Number(pid);
    const lives = Number.isInteger(id) && id > 0 && isAlive(id) && startOf(id) === (start ?? '');
    return lives ? id : null;
  } catch {
    return null;
  }
}

/** Takes a folder for this process; a second one is refused with a clear sentence. Gives the release. */
export function lockFolder(file: string, folder: string): () => void {
  const mark = `${process.pid}\n${startOf(process.pid)}`;
  for (let attempt = 0; attempt < 3; attempt += 1) {
    try {
      writeFileSync(file, mark, { flag: 'wx', mode: 0o600 });
      return () => rmSync(file, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      const holder = holderOf(file);
      if (holder !== null)
        throw new Error(
          `The folder ${folder} is in use by another running copy (process ${holder}). 数据文件夹正被另一个进程使用。`,
        );
      rmSync(file, { force: true }); // Its owner died without tidying up.
    }
  }
  throw new Error(`The folder ${folder} could not be locked.`);
}
