import type { NetworkPort } from './port';

/**
 * https://developer.mozilla.org/en-US/docs/Web/API/Navigator/onLine
 * The events say that something changed; the navigator says what to.
 */
export const network = {
  watch: (tell) => {
    const listener = (): void => tell(navigator.onLine);
    window.addEventListener('online', listener);
    window.addEventListener('offline', listener);
    return () => {
      window.removeEventListener('online', listener);
      window.removeEventListener('offline', listener);
    };
  },
} satisfies NetworkPort;
