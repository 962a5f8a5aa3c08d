import { ok, refuse, type Result } from '@contract/result';
import { crc32, inflateRawSync } from 'node:zlib';

/** Most bytes of a statement's text: more than its most lines have. */
const mostTextBytes = 4 * 1024 * 1024;

/** Folders and what some programs add are passed over; more entries than this are no statement. */
const mostEntries = 16;

const signatures = { end: 0x06054b50, entry: 0x02014b50, file: 0x04034b50 } as const;
/** Sizes of the fixed parts of the three records, and the longest comment behind the last. */
const sizes = { end: 22, entry: 46, file: 30, comment: 0xffff } as const;
const methods = { stored: 0, deflated: 8 } as const;

const isEncrypted = (flags: number): boolean => (flags & 1) === 1;

/** A file of an archive, as its directory tells it. */
interface Entry {
  readonly name: string;
  readonly flags: number;
  readonly method: number;
  readonly checksum: number;
  readonly packedBytes: number;
  readonly bytes: number;
  readonly offset: number;
}

/** Where the record lies that ends an archive, or -1. */
function endOf(archive: Buffer): number {
  const last = archive.length - sizes.end;
  for (let at = last; at >= Math.max(0, last - sizes.comment); at -= 1)
    if (archive.readUInt32LE(at) === signatures.end) return at;
  return -1;
}

function entryAt(
  archive: Buffer,
  at: number,
): { readonly entry: Entry; readonly next: number } | null {
  if (at + sizes.entry > archive.length || archive.readUInt32LE(at) !== signatures.entry)
    return null;
  const nameBytes = archive.readUInt16LE(at + 28);
  const restBytes = archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  const behindName = at + sizes.entry + nameBytes;
  const entry = {
    name: archive.toString('latin1', at + sizes.entry, behindName),
    flags: archive.readUInt16LE(at + 8),
    method: archive.readUInt16LE(at + 10),
    checksum: archive.readUInt32LE(at + 16),
    packedBytes: archive.readUInt32LE(at + 20),
    bytes: archive.readUInt32LE(at + 24),
    offset: archive.readUInt32LE(at + 42),
  };
  return { entry, next: behindName + restBytes };
}

/** The files of an archive, or null when it is none that can be read. */
function entriesOf(archive: Buffer): readonly Entry[] | null {
  const end = endOf(archive);
  if (end < 0) return null;
  const count = archive.readUInt16LE(end + 10);
  if (count > mostEntries) return null;
  const entries: Entry[] = [];
  let at = archive.readUInt32LE(end + 16);
  for (let n = 0; n < count; n += 1) {
    const read = entryAt(archive, at);
    if (!read) return null;
    entries.push(read.entry);
    at = read.next;
  }
  return entries;
}

const isText = ({ name }: Entry): boolean => /\.txt$/i.test(name) && !name.startsWith('__MACOSX/');

/** The packed bytes of an entry, or null when they lie outside of the archive. */
function packedOf(archive: Buffer, { offset, packedBytes }: Entry): Buffer | null {
  if (offset + sizes.file > archive.length || archive.readUInt32LE(offset) !== signatures.file)
    return null;
  const rest = archive.readUInt16LE(offset + 26) + archive.readUInt16LE(offset + 28);
  const begin = offset + sizes.file + rest;
  return begin + packedBytes > archive.length ? null : archive.subarray(begin, begin + packedBytes);
}

/** Unpacks no more than was promised, whatever the packed bytes would still make. */
function unpack(packed: Buffer, { method, bytes, checksum }: Entry): Buffer | null {
  try {
    const text =
      method === methods.stored
        ? packed
        : inflateRawSync(packed, { maxOutputLength: Math.max(1, bytes) });
    return text.length === bytes && crc32(text) === checksum ? text : null;
  } catch {
    return null; // What is no deflate stream, or goes on behind its promised end, is no archive.
  }
}

const no = (told: string): Result<never> => refuse('FILE_WRONG', { told });

/**
 * The one TXT of an uploaded ZIP. An archive is never trusted: the size is looked at before it is unpacked, no more
 * than that is unpacked, and the checksum must be right. FILE_WRONG, with what is wrong.
 */
export function readZip(bytes: Uint8Array): Result<Buffer> {
  const archive = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = entriesOf(archive);
  if (!entries) return no('不是可以读取的ZIP压缩包');
  const [entry, ...others] = entries.filter(isText);
  if (!entry || others.length > 0) return no('压缩包内应有且只有一个TXT文件');
  if (entry.bytes > mostTextBytes) return no('TXT文件超过4MB，请缩短对账日期');
  const isKnown = entry.method === methods.stored || entry.method === methods.deflated;
  if (isEncrypted(entry.flags) || !isKnown) return no('压缩包不能加密，请使用普通ZIP压缩');
  const packed = packedOf(archive, entry);
  const text = packed && unpack(packed, entry);
  return text ? ok(text) : no('压缩包已损坏');
}
