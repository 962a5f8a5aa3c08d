/** Asia/Shanghai has no summer time: a counter's computer may be set to any zone, the interface is not. */
const shanghaiOffsetMs = 8 * 3_600_000;

const iso = (atMs: number): string => new Date(atMs + shanghaiOffsetMs).toISOString();

/** `yyyy-MM-dd` in Asia/Shanghai. */
export const civilDay = (atMs: number): string => iso(atMs).slice(0, 10);

/** `yyyy-MM-dd HH:mm:ss` in Asia/Shanghai. */
export const civilTime = (atMs: number): string => iso(atMs).slice(0, 19).replace('T', ' ');

/** `yyyyMMddHHmmss` in Asia/Shanghai. */
export const civilStamp = (atMs: number): string => civilTime(atMs).replace(/\D/g, '');
