/**
 * Stands where the build puts a platform's own file. Tools that read types see it; on a phone it never runs,
 * and where it does run the mistake is named at once.
 */
export function noPlatform<Port extends object>(ability: string): Port {
  return new Proxy({} as Port, {
    get: () => {
      throw new Error(`${ability}: built for no platform`);
    },
  });
}
