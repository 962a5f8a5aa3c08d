import { createCipheriv, type Cipher, type KeyObject } from 'node:crypto';
import type { CodeCipher, CodeContent } from '../../ports/code-cipher';
import { hmacSm3, keyRing, macKey, sm4Key, type SmKey } from './keys';

const keyIdDigits = 2;
const numberDigits = 26;
const tagBits = 42n;
const bodyBits = 44n;
const bodyMask = (1n << bodyBits) - 1n;
const indexLimit = 2 ** 34;
/** Low bits of the slot inside the code; the rest of it comes from the time of reading. */
const slotSpan = 2 ** 10;
const usualSlotMs = 250;
/** A code is found only while its issue lies nearer than this, in ms, to the time of reading. */
export const codeReachMs = (slotSpan / 2) * usualSlotMs;
const shape = /^\d{28}$/;
const label = Buffer.from('yima/code/1\0');

/** One key made ready: its two sub-keys and the scratch space that minting writes over. */
interface Seal {
  readonly id: number;
  readonly tagKey: KeyObject;
  readonly stream: Cipher;
  readonly message: Buffer;
  readonly block: Buffer;
}

function makeSeal({ id, secret }: SmKey): Seal {
  // One cipher object is kept: making a new one for each code costs more than the block itself.
  const stream = createCipheriv('sm4-ecb', sm4Key(secret, 'yima/code/stream/1'), null);
  stream.setAutoPadding(false);
  const message = Buffer.alloc(label.length + 13);
  label.copy(message);
  message.writeUInt8(id, label.length);
  const block = Buffer.alloc(16);
  block.writeUInt8(id, 0);
  return { id, tagKey: macKey(secret, 'yima/code/tag/1'), stream, message, block };
}

/** The 42-bit tag: HMAC-SM3 over label, key id, credential index and the full slot. */
function tagOf(seal: Seal, index: number, slot: number): bigint {
  const { message } = seal;
  message.writeUIntBE(index, label.length + 1, 6);
  message.writeUIntBE(slot, label.length + 7, 6);
  return hmacSm3(seal.tagKey, message).readBigUInt64BE(0) >> (64n - tagBits);
}

/** The key stream of 44 bits that this tag calls for; the same for making and for opening. */
function streamOf(seal: Seal, tag: bigint): bigint {
  seal.block.writeBigUInt64BE(tag, 8);
  return seal.stream.update(seal.block).readBigUInt64BE(0) >> (64n - bodyBits);
}

/** The slot with these low bits that lies nearest to `around`. */
function nearestSlot(lowBits: number, around: number): number {
  const slot = around - (around % slotSpan) + lowBits;
  if (slot - around > slotSpan / 2) return slot - slotSpan;
  return around - slot >= slotSpan / 2 ? slot + slotSpan : slot;
}

function mintWith(seal: Seal, index: number, slot: number): string {
  const tag = tagOf(seal, index, slot);
  const body = BigInt(index * slotSpan + (slot % slotSpan)) ^ streamOf(seal, tag);
  const number = ((tag << bodyBits) | body).toString().padStart(numberDigits, '0');
  return seal.id.toString().padStart(keyIdDigits, '0') + number;
}

function openWith(seal: Seal, number: bigint, around: number): CodeContent | null {
  const tag = number >> bodyBits;
  if (tag >> tagBits) return null; // Such a number is longer than 86 bits: no code has it.
  const body = Number((number & bodyMask) ^ streamOf(seal, tag));
  const slot = nearestSlot(body % slotSpan, around);
  const credentialIndex = Math.floor(body / slotSpan);
  if (slot < 0) return null;
  // The whole difference is formed before it is looked at, so time tells nothing of where it lies.
  const difference = tagOf(seal, credentialIndex, slot) ^ tag;
  return difference === 0n ? { credentialIndex, slot } : null;
}

/**
 * Dynamic codes after `docs/design/code.md`: two digits of key id, then one number of 86 bits.
 * The last of `keys` mints, every one of them opens. @requirement D1 A7
 */
export function createCodeCipher(settings: {
  readonly keys: readonly SmKey[];
  readonly slotMs?: number;
}): CodeCipher {
  const { keys, slotMs = usualSlotMs } = settings;
  if (!Number.isInteger(slotMs) || slotMs < 1)
    throw new RangeError('A slot is whole milliseconds.');
  const seals = keyRing(keys, 99, makeSeal);
  return {
    slotMs,
    mint(credentialIndex, atMs) {
      if (
        !Number.isInteger(credentialIndex) ||
        credentialIndex < 0 ||
        credentialIndex >= indexLimit
      )
        throw new RangeError('A credential index has 34 bits.');
      return mintWith(seals.newest, credentialIndex, Math.floor(atMs / slotMs));
    },
    open(payload, aroundMs) {
      if (!shape.test(payload)) return null;
      const seal = seals.byId.get(Number(payload.slice(0, keyIdDigits)));
      if (!seal) return null;
      return openWith(seal, BigInt(payload.slice(keyIdDigits)), Math.floor(aroundMs / slotMs));
    },
  };
}
