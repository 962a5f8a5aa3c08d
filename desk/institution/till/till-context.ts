import { createContext, useContext } from 'react';
import type { DeskClock } from '../../kit/clock';
import type { TillStore } from './till.store';
import type { Paper } from '../receipt/paper';

/** What the views of a till share. */
export interface TillParts {
  readonly store: TillStore;
  readonly clock: DeskClock;
  /** Puts a receipt on paper. */
  readonly print: (paper: Paper) => void;
}

/** Filled by the page of a till. */
export const TillContext = createContext<TillParts | null>(null);

/** The till around this view; a view outside of it is a bug. */
export function useTill(): TillParts {
  const parts = useContext(TillContext);
  if (parts === null) throw new Error('This view needs a TillContext around it.');
  return parts;
}
