import { civilInstant, isCivilDate } from '@core/domain/civil-time';

/** A day alone, or with a time; Java adds `.0`, ISO a T. */
const shape = /^(\d{4}-\d{2}-\d{2})(?:[ T](\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?)?$/;

/** `yyyy-MM-dd`, also out of a date with its time; null when it is no day of the calendar. */
export function readDate(text: string): string | null {
  const [, date] = shape.exec(text) ?? [];
  return date !== undefined && readTime(text) !== null ? date : null;
}

/** A time in Asia/Shanghai as ms since 1970; a date alone is its midnight. Null when there is no such time. */
export function readTime(text: string): number | null {
  const [, date, hour = '00', minute = '00', second = '00'] = shape.exec(text) ?? [];
  if (date === undefined || !isCivilDate(date)) return null;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return null;
  return civilInstant(date, `${hour}:${minute}:${second}`);
}
