/** One call of a vendor's ability, as it arrived. */
export interface Recorded {
  readonly name: string;
  readonly options: Record<string, unknown>;
}

type Fake = (...given: never[]) => unknown;
type Callback = (reply?: unknown) => void;

/** Answers in the callback style of both vendors. */
export const answering =
  (log: Recorded[], name: string, outcome: { success: unknown } | { fail: unknown }) =>
  (options: Record<string, unknown>): void => {
    log.push({ name, options });
    const [kind, reply] = Object.entries(outcome)[0] as ['success' | 'fail', unknown];
    (options[kind] as Callback | undefined)?.(reply);
  };

/** Puts a stand-in where the vendor's global is while one test runs. */
export function installVendor(name: 'wx' | 'my', abilities: Record<string, Fake | object>): void {
  Object.assign(globalThis, { [name]: abilities });
}

/** Takes both stand-ins away. */
export function removeVendors(): void {
  Reflect.deleteProperty(globalThis, 'wx');
  Reflect.deleteProperty(globalThis, 'my');
}

/** Options of the newest recorded call of an ability, without its callbacks. */
export function lastOptions(log: readonly Recorded[], name: string): Record<string, unknown> {
  const found = log.filter((one) => one.name === name).at(-1);
  if (!found) throw new Error(`${name} was never called`);
  return Object.fromEntries(
    Object.entries(found.options).filter(([, value]) => typeof value !== 'function'),
  );
}
