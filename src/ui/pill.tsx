import { Button as PlatformButton, View } from '@tarojs/components';
import { asRole } from './role';
import './pill.scss';

interface Props {
  readonly id: string;
  readonly text: string;
  readonly label: string;
  readonly onTap: () => void;
}

/** A small button at the head of a page, for what concerns the page as a whole. */
export function Pill({ id, text, label, onTap }: Props) {
  return (
    <View className="pill-line">
      <PlatformButton
        id={id}
        className="pill"
        hoverClass="pill--pressed"
        {...asRole('button')}
        aria-label={label}
        onClick={onTap}
      >
        {text}
      </PlatformButton>
    </View>
  );
}
