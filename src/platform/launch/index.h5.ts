import type { LaunchPort } from './port';

/** The region that a city's app names in the address: `?region=500000`. */
function givenRegion(): string | null {
  const given = new URLSearchParams(window.location.search).get('region');
  return given !== null && /^\d{6}$/.test(given) ? given : null;
}

/** There is one door: the app around the pages. */
export const launch = {
  opening: () => {
    const region = givenRegion();
    return { entry: 'embedded', wantsCode: false, ...(region === null ? {} : { region }) };
  },
} satisfies LaunchPort;
