import { strToU8, zipSync, type Zippable } from 'fflate';
import { readZip } from '../../../../cloudfunctions/gateway/statements/read-zip';

const mtime = Date.UTC(2026, 11, 1);
const zipped = (files: Zippable) => zipSync(files, { mtime });
const text = strToU8('行一\n行二\n');
const archive = zipped({ 'a.txt': text });

const told = (bytes: Uint8Array): string => {
  const read = readZip(bytes);
  if (read.ok) return 'a yes';
  expect(read.problem.code).toBe('FILE_WRONG');
  return String(read.problem.detail?.['told']);
};

/** The archive with some bytes of its directory changed. */
function changed(bytes: Uint8Array, at: number, value: number): Uint8Array {
  const copy = Buffer.from(bytes);
  const entry = copy.lastIndexOf(Buffer.from([0x50, 0x4b, 1, 2]));
  copy.writeUInt32LE(value, entry + at);
  return copy;
}
const sizeAt = 24;
const checksumAt = 16;
const offsetAt = 42;

/** Stored in the manner of Java's stream: sizes behind the data. */
const streamed = (): Uint8Array => {
  const copy = Buffer.from(archive);
  copy.writeUInt16LE(copy.readUInt16LE(6) | 8, 6);
  copy.fill(0, 14, 26);
  return copy;
};

describe('the TXT of an uploaded ZIP', () => {
  it.each([
    ['deflated', archive],
    ['stored', zipped({ 'a.txt': [text, { level: 0 }] })],
    ['with its sizes behind the data', streamed()],
    ['with the name in capitals', zipped({ 'A.TXT': text })],
    ['beside what a Mac adds', zipped({ 'a.txt': text, '__MACOSX/._a.txt': strToU8('x') })],
    ['in a folder', zipped({ 'd/': new Uint8Array(), 'd/a.txt': text })],
    ['with a comment behind', zipSync({ 'a.txt': text }, { mtime, comment: 'x'.repeat(99) })],
  ])('is read %s', (_how, bytes) => {
    expect(readZip(bytes)).toEqual({ ok: true, value: Buffer.from(text) });
  });

  it('may be empty', () => {
    expect(readZip(zipped({ 'a.txt': new Uint8Array() }))).toEqual({
      ok: true,
      value: Buffer.alloc(0),
    });
  });

  it.each([
    ['nothing', new Uint8Array()],
    ['a text', text],
    ['half of an archive', archive.subarray(0, archive.length - 30)],
    ['an archive without its beginning', archive.subarray(20)],
    [
      'many entries',
      zipped(Object.fromEntries(Array.from({ length: 17 }, (_, n) => [`${n}.txt`, text]))),
    ],
  ])('is not looked for in %s', (_what, bytes) => {
    expect(told(bytes)).toMatch(/ZIP压缩包|已损坏/);
  });

  it('is the only one', () => {
    expect(told(zipped({ 'a.txt': text, 'b.txt': text }))).toBe('压缩包内应有且只有一个TXT文件');
    expect(told(zipped({ 'a.csv': text }))).toBe('压缩包内应有且只有一个TXT文件');
  });

  it('is refused when it would be too large, before it is unpacked', () => {
    expect(told(changed(archive, sizeAt, 5 * 1024 * 1024))).toBe('TXT文件超过4MB，请缩短对账日期');
  });

  it('is unpacked no further than was promised: a bomb that lies is damaged', () => {
    const bomb = zipped({ 'a.txt': [new Uint8Array(64 * 1024 * 1024), { level: 9 }] });
    expect(bomb.length).toBeLessThan(100_000);
    expect(told(bomb)).toMatch(/超过4MB/);
    expect(told(changed(bomb, sizeAt, 1000))).toBe('压缩包已损坏');
  });

  it.each([
    ['another size', changed(archive, sizeAt, text.length + 1)],
    ['another checksum', changed(archive, checksumAt, 1)],
    ['a place outside of the archive', changed(archive, offsetAt, 1 << 30)],
    ['another place', changed(archive, offsetAt, 3)],
  ])('is damaged with %s', (_what, bytes) => {
    expect(told(bytes)).toBe('压缩包已损坏');
  });

  it('is refused encrypted or packed in a way that few know', () => {
    expect(told(changed(archive, 8, (8 << 16) | 1))).toMatch(/不能加密/);
    expect(told(changed(archive, 8, 99 << 16))).toMatch(/不能加密/);
  });

  it('is never a fault, whatever the bytes are', () => {
    let seed = 7;
    const next = (): number => (seed = (seed * 48_271) % 2_147_483_647);
    for (let n = 0; n < 3_000; n += 1) {
      const bytes = Buffer.from(archive);
      for (let k = 0; k < 1 + (n % 4); k += 1) bytes[next() % bytes.length] = next() % 256;
      const read = readZip(bytes.subarray(0, n % 5 === 0 ? next() % bytes.length : bytes.length));
      if (!read.ok) expect(read.problem.code).toBe('FILE_WRONG');
    }
  });
});
