import { Button as PlatformButton } from '@tarojs/components';
import { asRole } from './role';
import './button.scss';

interface Props {
  readonly id: string;
  readonly children: string;
  readonly onTap: () => void;
  /** One `primary` a page: what most people came for. */
  readonly kind?: 'primary' | 'secondary' | 'link';
  readonly isBusy?: boolean;
  readonly isDisabled?: boolean;
  /** For a screen reader, where the text alone says too little. */
  readonly label?: string;
}

const rest = (): void => undefined;

/**
 * A thing to press. While busy it says so and takes no second tap. The platforms' own `disabled` would grey the
 * words below what can be read, so it is said to screen readers and shown by our own colours.
 */
export function Button(props: Props) {
  const { id, children, onTap, kind = 'primary', isBusy = false, isDisabled = false } = props;
  const isStill = isBusy || isDisabled;
  return (
    <PlatformButton
      id={id}
      className={`button button--${kind}${isStill ? ' button--still' : ''}`}
      hoverClass={isStill ? 'none' : 'button--pressed'}
      {...asRole('button')}
      {...(isStill ? { 'aria-disabled': 'true' } : {})}
      aria-label={props.label ?? children}
      onClick={isStill ? rest : onTap}
    >
      {isBusy ? '请稍候…' : children}
    </PlatformButton>
  );
}
