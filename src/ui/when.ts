const two = (part: number): string => String(part).padStart(2, '0');

/** China has one time zone; a phone abroad shows the insurers' time all the same. */
const inShanghai = (atMs: number): Date => new Date(atMs + 8 * 60 * 60_000);

/** A day and an hour in Asia/Shanghai: 2026年3月5日 09:30. */
export function whenOf(atMs: number): string {
  const at = inShanghai(atMs);
  return `${dayOf(atMs)} ${two(at.getUTCHours())}:${two(at.getUTCMinutes())}`;
}

/** A day in Asia/Shanghai: 2026年3月5日. */
export function dayOf(atMs: number): string {
  const at = inShanghai(atMs);
  return `${at.getUTCFullYear()}年${at.getUTCMonth() + 1}月${at.getUTCDate()}日`;
}
