import type { ReactNode } from 'react';
import { Icon } from './icon';

interface NoticeProps {
  readonly tone: 'warn' | 'bad' | 'calm';
  readonly id?: string;
  readonly children: ReactNode;
}

/** A line that asks for attention; the drawing says the tone to those who see no colours. */
export const Notice = ({ tone, children, ...rest }: NoticeProps) => (
  <p className={`notice notice-${tone}`} {...rest}>
    {tone !== 'calm' && <Icon name="alert" />}
    <span>{children}</span>
  </p>
);
