import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';

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

function markIn(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

/** The living process that wrote a mark. */
function holderOf(mark: string): number | null {
  const [pid, start] = mark.split('\n');
  const id = Number(pid);
  const lives = Number.isInteger(id) && id > 0 && isAlive(id) && startOf(id) === (start ?? '');
  return lives ? id : null;
}

/**
 * Removes this very mark and no other: another process may have put its own in the place meanwhile.
 * The file is moved aside in one step and looked at there.
 */
export function removeMark(file: string, mark: string): void {
  if (markIn(file) !== mark) return;
  const aside = `${file}.${process.pid}`;
  try {
    renameSync(file, aside);
    if (markIn(aside) !== mark) linkSync(aside, file); // Somebody's fresh one: back it goes.
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'ENOENT' && code !== 'EEXIST') throw error;
  }
  rmSync(aside, { force: true });
}

/** Takes a folder for this process; a second one is refused with a clear sentence. Gives the release. */
export function lockFolder(file: string, folder: string): () => void {
  const mark = `${process.pid}\n${startOf(process.pid)}`;
  for (let attempt = 0; attempt < 3; attempt += 1) {
    try {
      writeFileSync(file, mark, { flag: 'wx', mode: 0o600 });
      return () => removeMark(file, mark);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      const found = markIn(file);
      if (found === null) continue; // Given back this moment.
      const holder = holderOf(found);
      if (holder !== null)
        throw new Error(
          `The folder ${folder} is in use by another running copy (process ${holder}). 数据文件夹正被另一个进程使用。`,
        );
      removeMark(file, found); // Its owner died without tidying up.
    }
  }
  throw new Error(`The folder ${folder} could not be locked.`);
}
