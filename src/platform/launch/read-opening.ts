import type { EntryName, Opening } from './port';

/** What both platforms tell of an opening. */
export interface EnterOptions {
  readonly path?: string;
  readonly scene?: number | string;
  readonly query?: Readonly<Record<string, unknown>>;
}

/** A platform's doors: scene numbers by the guides' names, and where it puts the words of a scanned code. */
export interface Doors {
  readonly scenes: Readonly<Record<string, EntryName>>;
  /** Query words that hold what was scanned, still encoded. */
  readonly scanned: readonly string[];
}

// The card pack and 立即使用 open the code at once; no other door does.
const codePage = 'pages/code/index';
// A menu of an account and the services list have one scene number or none: our own address says which it was.
const ways: ReadonlySet<string> = new Set<EntryName>([
  'officialAccount',
  'localAccount',
  'services',
]);
const posterAddress = /^https?:\/\/[^/?#]+\/p\/([0-9A-Za-z]{6,32})(?:[?#]|$)/;
const posterWord = /^p=([0-9A-Za-z]{6,32})$/;

const isWay = (word: unknown): word is EntryName => typeof word === 'string' && ways.has(word);

/** Words of a code are encoded once more than a query; a broken encoding is nobody's. */
function decoded(word: unknown): string {
  if (typeof word !== 'string') return '';
  try {
    return decodeURIComponent(word);
  } catch {
    return '';
  }
}

function posterIn(query: Readonly<Record<string, unknown>>, scanned: readonly string[]) {
  const words = scanned.map((name) => decoded(query[name]));
  const found = words.map((word) => posterAddress.exec(word) ?? posterWord.exec(word));
  return found.find((match) => match !== null)?.[1];
}

/** Names the door by the poster, by what our own address says, by the scene number, or by the page it opened. */
export function readOpening(enter: EnterOptions, { scenes, scanned }: Doors): Opening {
  const { path = '', scene, query = {} } = enter;
  const byScene = scenes[String(scene)];
  const wantsCode = path.includes(codePage) || byScene === 'cardPack';
  const poster = posterIn(query, scanned);
  const named = isWay(query['way']) ? query['way'] : byScene;
  const entry = poster ? 'scan' : (named ?? (wantsCode ? 'cardPack' : 'other'));
  const region = query['region'];
  const isRegion = typeof region === 'string' && /^\d{6}$/.test(region);
  return { entry, wantsCode, ...(isRegion ? { region } : {}), ...(poster ? { poster } : {}) };
}
