import { askApp } from '../embedding-app';
import { holdScreen } from './held';
import type { ScreenPort } from './port';

const patienceMs = 5_000;

/** A page cannot set the brightness: the app around it can, or the screen stays as it is. */
export const screen = {
  hold: () =>
    holdScreen({
      readBrightness: (answer) =>
        void askApp('brightness', {}, patienceMs).then((told) => {
          const value = told.ok ? told.value.value : undefined;
          if (typeof value === 'number') answer(value);
        }),
      setBrightness: (value) => void askApp('brightness', { value }, patienceMs),
      setKeepOn: (on) => void askApp('keepScreenOn', { on }, patienceMs),
    }),
} satisfies ScreenPort;
