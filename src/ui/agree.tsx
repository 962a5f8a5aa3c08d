import { Button as PlatformButton, View } from '@tarojs/components';
import { asRole } from './role';
import './agree.scss';

interface Props {
  readonly id: string;
  readonly text: string;
  readonly isChecked: boolean;
  readonly onToggle: () => void;
}

/** A box to tick before something is agreed to; never ticked beforehand. */
export function Agree({ id, text, isChecked, onToggle }: Props) {
  return (
    <PlatformButton
      id={id}
      className="agree"
      hoverClass="agree--pressed"
      {...asRole('checkbox')}
      aria-checked={isChecked ? 'true' : 'false'}
      aria-label={text}
      onClick={onToggle}
    >
      <View className={`agree__box${isChecked ? ' agree__box--checked' : ''}`} aria-hidden="true">
        {isChecked ? '✓' : ''}
      </View>
      <View className="agree__text">{text}</View>
    </PlatformButton>
  );
}
