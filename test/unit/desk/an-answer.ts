import { strFromU8, strToU8 } from 'fflate';

/** As much of a response as a desk reads; the browser that tests run in knows no `Response`. */
export const answered = (status: number, type: string, bytes: Uint8Array): Response =>
  ({
    status,
    ok: status < 400,
    headers: new Map([['content-type', type]]),
    json: () => Promise.resolve().then(() => JSON.parse(strFromU8(bytes)) as unknown),
    arrayBuffer: () => Promise.resolve(bytes),
  }) as unknown as Response;

/** A national answer. */
export const json = (body: unknown, status = 200): Response =>
  answered(status, 'application/json', strToU8(JSON.stringify(body)));
