import { createContext, useContext } from 'react';
import type { CameraScanner } from '../../kit/camera-scanner';
import type { DeskClock } from '../../kit/clock';
import type { DeskStore } from '../desk.store';

/** What the views of the desk share. */
export interface DeskParts {
  readonly desk: DeskStore;
  readonly camera: CameraScanner;
  readonly clock: DeskClock;
  readonly fetch: typeof fetch;
}

/** Filled once, where the desk is wired. */
export const DeskContext = createContext<DeskParts | null>(null);

/** The parts of the desk around this view; a view outside of it is a bug. */
export function useDesk(): DeskParts {
  const parts = useContext(DeskContext);
  if (parts === null) throw new Error('This view needs a DeskContext around it.');
  return parts;
}

/** The camera of a page that has one of its own; the desk's otherwise. */
export const CameraContext = createContext<CameraScanner | null>(null);

/** The camera around this view; a view without one is a bug. */
export function useCamera(): CameraScanner {
  const own = useContext(CameraContext);
  const desk = useContext(DeskContext);
  const camera = own ?? desk?.camera;
  if (!camera) throw new Error('This view needs a camera around it.');
  return camera;
}
