import { civilStamp } from '../civil-time';

/** Four digits. */
const serials = 10_000;

interface MessageNumbers {
  readonly now: () => number;
  /** Where to begin: by chance, so that two counters of an institution rarely meet in one second. */
  readonly first: number;
}

/** Makes msgid: fixmedins_code, yyyyMMddHHmmss, and four digits that count on. No desk makes one twice. */
export function createMessageNumbers({ now, first }: MessageNumbers): (code: string) => string {
  let serial = first % serials;
  return (institutionCode) => {
    serial = (serial + 1) % serials;
    return `${institutionCode}${civilStamp(now())}${String(serial).padStart(4, '0')}`;
  };
}
