import type { Environment } from '@core/adapters/environment';

/** A database of one's own may hold real people: nothing is simulated beside them unasked. */
export const isSandbox = (environment: Environment, databaseUrl: string | undefined): boolean =>
  databaseUrl ? environment['YIMA_SANDBOX'] === '1' : environment['YIMA_SANDBOX'] !== '0';
