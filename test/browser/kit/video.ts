import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';

/**
 * A 1280×720 motion-JPEG of a picture held before a camera: the very pixels of a phone's screen,
 * on a grey background, a little blurred as a lens would.
 */
export async function videoOf(screen: Buffer, blur = 0.6): Promise<string> {
  const held = await sharp(screen).resize({ height: 680, fit: 'inside' }).blur(blur).toBuffer();
  const frame = await sharp({
    create: { width: 1280, height: 720, channels: 3, background: '#8a8a8a' },
  })
    .composite([{ input: held, gravity: 'centre' }])
    .jpeg({ quality: 85 })
    .toBuffer();
  const file = join(mkdtempSync(join(tmpdir(), 'yima-video-')), 'code.mjpeg');
  writeFileSync(file, Buffer.concat(Array.from({ length: 8 }, () => frame)));
  return file;
}
