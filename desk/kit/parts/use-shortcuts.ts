import { useEffect, useRef } from 'react';
import { listenShortcuts, type Shortcuts } from '../listen-shortcuts';

/** Lets keys act while this view stands; a key without an act is the browser's. */
export function useShortcuts(acts: Shortcuts): void {
  const now = useRef(acts);
  useEffect(() => {
    now.current = acts;
  });
  useEffect(() => listenShortcuts(document, () => now.current), []);
}
