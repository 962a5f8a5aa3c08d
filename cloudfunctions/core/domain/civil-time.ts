/** China has one time zone and no summer time. */
const shanghaiOffsetMs = 8 * 60 * 60 * 1000;

/** `yyyyMMddHHmmssSSS` in Asia/Shanghai. */
export const civilStamp = (atMs: number): string =>
  new Date(atMs + shanghaiOffsetMs).toISOString().replace(/\D/g, '');

/** `yyyy-MM-dd` in Asia/Shanghai. */
export const civilDate = (atMs: number): string =>
  new Date(atMs + shanghaiOffsetMs).toISOString().slice(0, 10);
