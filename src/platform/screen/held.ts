import type { Release } from './port';

/** The three calls that the platforms word differently. */
export interface ScreenCalls {
  readBrightness(answer: (value: number) => void): void;
  setBrightness(value: number): void;
  setKeepOn(keep: boolean): void;
}

const bright = 1;

/** Holds the screen. The brightness found may arrive after the release; then nothing was changed. */
export function holdScreen(calls: ScreenCalls): Release {
  let found: number | null = null;
  let isHeld = true;
  calls.setKeepOn(true);
  calls.readBrightness((value) => {
    if (!isHeld) return;
    found = value;
    // A screen that is brighter already stays as it is.
    if (value < bright) calls.setBrightness(bright);
  });
  return () => {
    if (!isHeld) return;
    isHeld = false;
    calls.setKeepOn(false);
    if (found !== null && found < bright) calls.setBrightness(found);
  };
}
