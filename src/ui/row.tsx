import { Button as PlatformButton, View } from '@tarojs/components';
import { asRole } from './role';
import './row.scss';

interface Props {
  readonly id: string;
  readonly name: string;
  readonly value: string;
  readonly onTap: () => void;
}

/** A line of a list that leads somewhere. */
export function Row({ id, name, value, onTap }: Props) {
  return (
    <PlatformButton
      id={id}
      className="row"
      hoverClass="row--pressed"
      {...asRole('button')}
      aria-label={`${name}，${value}`}
      onClick={onTap}
    >
      <View className="row__name">{name}</View>
      <View className="row__value">{value}</View>
      <View className="row__arrow" aria-hidden="true" />
    </PlatformButton>
  );
}
