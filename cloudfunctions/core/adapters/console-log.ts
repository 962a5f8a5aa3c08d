import type { Log } from '../ports/log';

/** Where the stack points; the message of an error is left out, it may quote what somebody typed. */
function placeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'not an Error';
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  const code = 'code' in error ? ` ${String(error.code)}` : '';
  return `${error.name}${code} ${frames.slice(0, 4).join(' <')}`.replace(/\s+/g, ' ');
}

/** One line of JSON per fault on the standard error output. */
export const consoleLog: Log = {
  fault({ faultId, verb, error }) {
    console.error(JSON.stringify({ level: 'error', faultId, verb, where: placeOf(error) }));
  },
};
