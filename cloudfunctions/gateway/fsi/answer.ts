import { clerkWordsOf } from '@contract/clerk-words';
import type { Problem } from '@contract/result';
import { civilStamp } from '@core/domain/civil-time';
import { plainNo, type NationalAnswer } from '../national-answer';
import { nationalNo } from '../national-codes';

/** When a request came in and when its answer went out. */
export interface FsiTimes {
  readonly receivedAtMs: number;
  readonly respondedAtMs: number;
}

/** -1: it is not known what became of it, and must be reversed; -2: a no, and nothing has happened. */
export type NoCode = -1 | -2;

/** err_msg is S200. */
export const mostErrorCharacters = 200;

const envelopeRest = { warn_msg: null, cainfo: null, signtype: null, enctype: null };

const times = ({ receivedAtMs, respondedAtMs }: FsiTimes) => ({
  refmsg_time: civilStamp(receivedAtMs),
  respond_time: civilStamp(respondedAtMs),
});

/** The FSI envelope around an output; `refmsgid` is region, time and ten digits. */
export const fsiYes = (
  output: Readonly<Record<string, unknown>> | null,
  refmsgid: string,
  at: FsiTimes,
): NationalAnswer => ({
  status: 200,
  body: {
    infcode: 0,
    inf_refmsgid: refmsgid,
    ...times(at),
    err_msg: 'success',
    output,
    ...envelopeRest,
  },
});

/** What people read is cut rather than the number that machines look for. */
function errorText(message: string, code: number): string {
  const rest = `[${code}]`;
  const most = mostErrorCharacters - 'FSI-'.length - rest.length;
  return `FSI-${message.length > most ? `${message.slice(0, most - 1)}…` : message}${rest}`;
}

/** The FSI envelope of a no; an access no keeps the gateway's own form. */
export function fsiNo(problem: Problem, at: FsiTimes, noCode: NoCode = -1): NationalAnswer {
  const { status, code, message } = nationalNo(problem);
  if (status !== 200) return plainNo(problem);
  return {
    status,
    body: {
      infcode: noCode,
      inf_refmsgid: null,
      ...times(at),
      err_msg: errorText(message, code),
      output: null,
      ...envelopeRest,
    },
  };
}

/** Path and infno disagree: answered without envelope fields, as the national platform does. */
export const infnoUnknown = (serial: string): NationalAnswer => ({
  status: 200,
  body: {
    type: 'error',
    infcode: -1,
    err_msg: `FSI-FSI-${clerkWordsOf('INFNO_UNKNOWN').words}！,异常流水号:${serial}`,
  },
});
