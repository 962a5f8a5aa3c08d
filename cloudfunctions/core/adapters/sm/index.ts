/** National crypto on the native primitives of `node:crypto`, the clock and chance. */
export { codeReachMs, createCodeCipher } from './code-cipher';
export { createIds } from './ids';
/** A secret with its id. */
export type { SmKey } from './keys';
export { createPasswords } from './passwords';
export { systemClock } from './system-clock';
export { createVault } from './vault';
