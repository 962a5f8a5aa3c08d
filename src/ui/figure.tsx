import { View } from '@tarojs/components';
import './figure.scss';

interface Props {
  readonly id: string;
  readonly name: string;
  readonly value: string;
  readonly note?: string;
}

/** One amount that a page is about, large. */
export function Figure({ id, name, value, note }: Props) {
  return (
    <View className="figure">
      <View className="figure__name">{name}</View>
      <View id={id} className="figure__value">
        {value}
      </View>
      {note ? <View className="figure__note">{note}</View> : null}
    </View>
  );
}
