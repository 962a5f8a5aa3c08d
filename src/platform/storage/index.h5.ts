import type { StoragePort } from './port';

const kept = new Map<string, string>();

/**
 * Kept while the page lives, and no longer. A browser's storage belongs to the app, not to its user: who signs in to
 * the app next would find the session of who was there before. The app vouches for its user at each opening anyway.
 */
export const storage = {
  read: (key) => kept.get(key) ?? null,
  write: (key, text) => void kept.set(key, text),
  remove: (key) => void kept.delete(key),
} satisfies StoragePort;
