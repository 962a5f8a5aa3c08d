import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { lockFolder, removeMark } from '../../../host/server/database/folder-lock';
import { aFolder } from '../../fixtures/folders';

describe('the lock of a folder', () => {
  const folder = aFolder('lock');
  const file = join(folder.path, 'in-use');
  afterAll(() => folder.remove());

  it('is taken over from a process that died, refused to a second, and given back', () => {
    writeFileSync(file, '999999999\n1');
    const release = lockFolder(file, folder.path);
    expect(() => lockFolder(file, folder.path)).toThrow('in use by another running copy');
    release();
    expect(existsSync(file)).toBe(false);
  });

  it('is not taken from another process by giving back one’s own', () => {
    const release = lockFolder(file, folder.path);
    writeFileSync(file, 'somebody else');
    release();
    expect(readFileSync(file, 'utf8')).toBe('somebody else');
  });

  it('is not taken from whoever was faster over the same dead mark', () => {
    writeFileSync(file, 'fresh');
    removeMark(file, 'dead');
    expect(readFileSync(file, 'utf8')).toBe('fresh');
    removeMark(file, 'fresh');
    expect(readdirSync(folder.path)).toEqual([]);
  });
});
