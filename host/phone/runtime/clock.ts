/** The `Date` of a mini-program on a phone whose clock is `fastMs` wrong. Times that are named stay as they are. */
export function phoneDate(fastMs: () => number): DateConstructor {
  const now = (): number => Date.now() + fastMs();
  return new Proxy(Date, {
    construct: (target, given: unknown[], made) =>
      Reflect.construct(target, given.length === 0 ? [now()] : given, made) as Date,
    apply: () => new Date(now()).toString(),
    get: (target, name, receiver) =>
      name === 'now' ? now : (Reflect.get(target, name, receiver) as unknown),
  });
}
