/** China has one time zone and no summer time. */
const shanghaiOffsetMs = 8 * 60 * 60 * 1000;

/** `yyyyMMddHHmmssSSS` in Asia/Shanghai. */
export const civilStamp = (atMs: number): string =>
  new Date(atMs + shanghaiOffsetMs).toISOString().replace(/\D/g, '');

/** `yyyy-MM-dd` in Asia/Shanghai. */
export const civilDate = (atMs: number): string =>
  new Date(atMs + shanghaiOffsetMs).toISOString().slice(0, 10);

/** `yyyy-MM-dd HH:mm:ss` in Asia/Shanghai. */
export const civilTime = (atMs: number): string =>
  new Date(atMs + shanghaiOffsetMs).toISOString().slice(0, 19).replace('T', ' ');

/** When the day of a moment began in Asia/Shanghai, ms since 1970. */
export const civilMidnight = (atMs: number): number => civilInstant(civilDate(atMs));

/** Is this `yyyy-MM-dd` a day of the calendar? */
export function isCivilDate(date: string): boolean {
  const atMs = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(atMs) && new Date(atMs).toISOString().startsWith(`${date}T`);
}

/** Milliseconds since 1970 of a day (`yyyy-MM-dd`) and a time (`HH:mm:ss`) in Asia/Shanghai. */
export const civilInstant = (date: string, time = '00:00:00'): number =>
  Date.parse(`${date}T${time}Z`) - shanghaiOffsetMs;
