import type { Origin } from '@core/door/caller';
import type { NationalAnswer } from './national-answer';
import type { NationalRequest } from './national';

/** What a cloud platform's HTTP access answers with. */
export interface HttpAnswer {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly isBase64Encoded: false;
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

/** An answer in the platform's form. */
export const httpAnswer = ({ status, body }: NationalAnswer): HttpAnswer => ({
  statusCode: status,
  headers: { 'content-type': 'application/json; charset=utf-8' },
  body: JSON.stringify(body),
  isBase64Encoded: false,
});

/** The trigger as the deployment names it. */
export const sweepTrigger = 'sweep';

/**
 * Is this the platform's timer, which comes to clean? A person may send the same fields, but the platform
 * then names the person, in the context of the call and as `userInfo` in the event itself.
 */
export const isTimer = (event: unknown, { platformSubject }: Pick<Origin, 'platformSubject'>) =>
  platformSubject === null &&
  typeof event === 'object' &&
  event !== null &&
  !('userInfo' in event) &&
  'Type' in event &&
  event.Type === 'Timer' &&
  'TriggerName' in event &&
  event.TriggerName === sweepTrigger;
