import { boundedScale } from './font-scale';
import type { DevicePort } from './port';

/** The embedding app may give the person's own text size in the address: `?fontScale=1.4`. */
function givenScale(): number | undefined {
  const given = new URLSearchParams(window.location.search).get('fontScale');
  return given === null ? undefined : Number(given);
}

/** https://developer.mozilla.org/en-US/docs/Web/API/Window */
export const device = {
  facts: () => ({
    windowWidth: window.innerWidth,
    pixelRatio: window.devicePixelRatio,
    fontScale: boundedScale(givenScale()),
  }),
  // A browser tells no model that a person would know again.
  model: () => null,
} satisfies DevicePort;
