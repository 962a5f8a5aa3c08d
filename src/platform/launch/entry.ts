import type { EntryName } from './port';

/** What both platforms tell of an opening. */
export interface Opening {
  readonly path?: string;
  readonly scene?: number | string;
}

// The card pack opens the code at once; no other door does.
const cardPackPath = 'pages/code/index';

/** Names the door by the scene number, or by the page it opened. */
export function entryOf({ path, scene }: Opening, scenes: Record<string, EntryName>): EntryName {
  const byScene = scenes[String(scene)];
  if (byScene) return byScene;
  return path?.includes(cardPackPath) ? 'cardPack' : 'other';
}
