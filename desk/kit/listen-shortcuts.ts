/** What keys do now, by name: `F8`, `Alt+M`, `Escape`. */
export type Shortcuts = Readonly<Record<string, (() => void) | undefined>>;

/** By the place of the key, not its letter: with Alt some keyboards type signs. */
function nameOf({ key, code, altKey, ctrlKey, metaKey }: KeyboardEvent): string | null {
  if (ctrlKey || metaKey) return null;
  const letter = /^Key([A-Z])$/.exec(code)?.[1];
  if (altKey) return letter === undefined ? null : `Alt+${letter}`;
  return /^F\d{1,2}$/.test(key) || key === 'Escape' ? key : null;
}

const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;

/**
 * Listens to function keys and Alt with a letter on the whole document, whatever has the focus. Escape is taken from
 * text fields only: elsewhere it may end a scan first, and whoever listens to the scanner passes it on.
 */
export function listenShortcuts(target: Document, acts: () => Shortcuts): () => void {
  const take = (event: KeyboardEvent): void => {
    const name = nameOf(event);
    if (name === null || (name === 'Escape' && !isField(event.target))) return;
    const act = acts()[name];
    if (act === undefined) return;
    // The browser's own use of the key, as reloading or searching, would lose the bill.
    event.preventDefault();
    if (!event.repeat) act();
  };
  target.addEventListener('keydown', take);
  return () => target.removeEventListener('keydown', take);
}
