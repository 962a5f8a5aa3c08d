// Names that a runtime looks up on any object, and the door to a cloud this phone does not have.
const NOT_ABILITIES = new Set(['then', 'toJSON', 'constructor', 'prototype', 'cloud', '$$typeof']);

/**
 * `wx` or `my` as the mini-program sees it: what the phone offers, free to be extended, and every
 * name that is read but not there is told to `lacks`.
 */
export function abilityProxy(
  abilities: Record<string, unknown>,
  prefix: string,
  lacks: (name: string) => void,
): Record<string, unknown> {
  return new Proxy(abilities, {
    get(target, name, receiver) {
      const known = Reflect.has(target, name);
      if (!known && typeof name === 'string' && !NOT_ABILITIES.has(name) && isWord(name)) {
        lacks(`${prefix}.${name}`);
      }
      return Reflect.get(target, name, receiver) as unknown;
    },
  });
}

// webpack keeps its chunks under a name of its own on the platform's object.
function isWord(name: string): boolean {
  return name !== 'webpackJsonp' && !name.startsWith('__') && !/^(env|taro)/u.test(name);
}
