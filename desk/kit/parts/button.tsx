import type { ButtonHTMLAttributes } from 'react';
import { Icon, type IconName } from './icon';

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly look?: 'main' | 'plain' | 'quiet';
  readonly icon?: IconName;
}

/** A button; it submits only where it is told to. */
export const Button = ({ look = 'plain', icon, children, ...rest }: ButtonProps) => (
  <button type="button" className={`button button-${look}`} {...rest}>
    {icon && <Icon name={icon} />}
    {children}
  </button>
);
