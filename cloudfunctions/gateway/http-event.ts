import type { Origin } from '@core/door/caller';
import type { FsiFile } from './fsi/fields/field';
import type { NationalAnswer } from './national-answer';
import type { NationalRequest } from './national';

/** What a cloud platform's HTTP access answers with. */
export interface HttpAnswer {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly isBase64Encoded: boolean;
}

/** The request behind an event of HTTP access, or null when the event is something else. */
export function readHttpEvent(event: unknown): NationalRequest | null {
  if (typeof event !== 'object' || event === null || 'verb' in event) return null;
  const { path, httpMethod, headers, body, isBase64Encoded } = event as Record<string, unknown>;
  if (typeof path !== 'string' || httpMethod !== 'POST') return null;
  const text = typeof body === 'string' ? body : '';
  const entries = typeof headers === 'object' && headers !== null ? Object.entries(headers) : [];
  return {
    path,
    headers: Object.fromEntries(
      entries.map(([name, value]) => [name.toLowerCase(), String(value)]),
    ),
    body: isBase64Encoded === true ? Buffer.from(text, 'base64').toString('utf8') : text,
  };
}

/** The headers of a file that goes back as it is. */
export const fileHeaders = ({ filename }: FsiFile): Readonly<Record<string, string>> => ({
  'content-type': 'application/octet-stream',
  'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(filename)}`,
});

/** An answer in the platform's form. */
export const httpAnswer = ({ status, body, file }: NationalAnswer): HttpAnswer =>
  file
    ? {
        statusCode: status,
        headers: fileHeaders(file),
        body: Buffer.from(file.bytes).toString('base64'),
        isBase64Encoded: true,
      }
    : {
        statusCode: status,
        headers: { 'content-type': 'application/json; charset=utf-8' },
        body: JSON.stringify(body),
        isBase64Encoded: false,
      };

/** The triggers as the deployment names them: to clean, and to send what a settlement's own call could not. */
export type TimerName = 'sweep' | 'deliver';

const isTimerName = (name: unknown): name is TimerName => name === 'sweep' || name === 'deliver';

/**
 * Which of the platform's timers has come, or null when this is none? A person may send the same fields, but the
 * platform then names the person, in the context of the call and as `userInfo` in the event itself.
 */
export function timerOf(
  event: unknown,
  { platformSubject }: Pick<Origin, 'platformSubject'>,
): TimerName | null {
  if (platformSubject !== null || typeof event !== 'object' || event === null) return null;
  if ('userInfo' in event || !('Type' in event) || event.Type !== 'Timer') return null;
  return 'TriggerName' in event && isTimerName(event.TriggerName) ? event.TriggerName : null;
}
