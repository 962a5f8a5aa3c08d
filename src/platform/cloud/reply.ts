import { problems } from '@contract/person-problem';
import type { ProblemCode } from '@contract/problem';
import { ok, refuse, type Result } from '@contract/result';

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

const isCode = (value: unknown): value is ProblemCode =>
  typeof value === 'string' && Object.keys(problems).includes(value);

/** Reads the cloud's answer. Anything that is not one (a proxy's page, a newer code) is a service that is not there. */
export function readReply(status: number, reply: unknown): Result<unknown> {
  if (status === 429) return refuse('TOO_MANY_REQUESTS');
  if (status !== 200 || !isRecord(reply)) return refuse('SERVICE_UNAVAILABLE');
  if (reply['ok'] === true) return ok(reply['value']);
  const problem = reply['problem'];
  if (!isRecord(problem) || !isCode(problem['code'])) return refuse('SERVICE_UNAVAILABLE');
  return refuse(problem['code'], detailOf(problem['detail']));
}

function detailOf(detail: unknown): Record<string, string | number> | undefined {
  if (!isRecord(detail)) return undefined;
  const isPlain = (entry: [string, unknown]): entry is [string, string | number] =>
    ['string', 'number'].includes(typeof entry[1]);
  return Object.fromEntries(Object.entries(detail).filter(isPlain));
}
