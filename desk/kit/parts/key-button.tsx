import type { ButtonHTMLAttributes } from 'react';
import { Button } from './button';
import type { IconName } from './icon';

interface KeyButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly look?: 'main' | 'plain' | 'quiet';
  readonly icon?: IconName;
  /** The key that does the same, as it is shown. */
  readonly shortcut: string;
}

/** A button that says its key. */
export const KeyButton = ({ shortcut, children, ...rest }: KeyButtonProps) => (
  <Button aria-keyshortcuts={shortcut.replace('Esc', 'Escape')} {...rest}>
    {children} <kbd>{shortcut}</kbd>
  </Button>
);
