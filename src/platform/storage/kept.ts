/** Runs a call of the platform's store that may throw when it is full or broken. */
export function kept<T>(call: () => T, otherwise: T): T {
  try {
    return call();
  } catch {
    return otherwise;
  }
}
