import type { SetDataRecord } from '../probe';

type SetData = (this: unknown, data: object, done?: () => void) => void;

const encoder = new TextEncoder();

/**
 * Replaces `setData` on the prototype that pages and components share: the payload goes through
 * JSON, as over a phone's bridge, and its size is noted. Returns a function that undoes it.
 */
export function meterSetData(
  prototype: { setData: SetData },
  note: (entry: Pick<SetDataRecord, 'bytes' | 'keys'>) => void,
): () => void {
  const original = prototype.setData;
  prototype.setData = function setData(data, done) {
    const json = JSON.stringify(data);
    note({ bytes: encoder.encode(json).length, keys: Object.keys(data) });
    original.call(this, JSON.parse(json) as object, done);
  };
  return () => {
    prototype.setData = original;
  };
}
