import type { PriceItem } from '../price-list';

/** More would not be looked at. */
const mostFound = 8;

const plain = (text: string): string => text.normalize('NFKC').trim().toLowerCase();

/** How well an item fits; smaller is better, null is not at all. */
function rankOf({ initials, name, code }: PriceItem, sought: string): number | null {
  if (code.toLowerCase() === sought || name === sought) return 0;
  if (initials.startsWith(sought)) return 1;
  if (name.startsWith(sought) || code.toLowerCase().startsWith(sought)) return 2;
  if (initials.includes(sought) || name.includes(sought)) return 3;
  return null;
}

/** Items by the first letters of their pinyin, their name or their code, the best first. */
export function findItems(items: readonly PriceItem[], text: string): readonly PriceItem[] {
  const sought = plain(text);
  if (sought === '') return [];
  return items
    .map((item) => ({ item, rank: rankOf(item, sought) }))
    .filter((hit): hit is { item: PriceItem; rank: number } => hit.rank !== null)
    .sort((a, b) => a.rank - b.rank)
    .slice(0, mostFound)
    .map(({ item }) => item);
}
