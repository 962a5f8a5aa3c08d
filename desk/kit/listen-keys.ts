import { KeyCollector } from './key-collector';

interface KeyListener {
  /** A whole text, ended by Enter. */
  readonly onText: (text: string) => void;
  /** How many characters wait for their Enter; 0 when none. */
  readonly onLength: (length: number) => void;
  /** Escape with nothing collected. */
  readonly onEscape: () => void;
}

/** A field that the clerk types in keeps its keys; it hands its text over by itself. */
const isTypingPlace = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || ['INPUT', 'TEXTAREA'].includes(target.tagName));

/** Listens to the scanner on the whole document, whatever has the focus. The answer stops it. */
export function listenKeys(target: Document, listener: KeyListener): () => void {
  const collector = new KeyCollector();

  const take = (event: KeyboardEvent): void => {
    if (isTypingPlace(event.target)) return;
    const press = collector.press({
      key: event.key,
      code: event.code,
      chord: event.ctrlKey || event.altKey || event.metaKey,
      repeat: event.repeat,
      atMs: event.timeStamp,
    });
    if (press.kind === 'passed') {
      if (event.key === 'Escape') listener.onEscape();
      return;
    }
    // Otherwise digits would move a list's choice and Enter would press the focused button.
    event.preventDefault();
    event.stopPropagation();
    if (press.kind === 'ended') listener.onText(press.text);
    if (press.kind !== 'swallowed')
      listener.onLength(press.kind === 'collected' ? press.length : 0);
  };

  target.addEventListener('keydown', take, { capture: true });
  return () => target.removeEventListener('keydown', take, { capture: true });
}
