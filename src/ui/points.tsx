import { View } from '@tarojs/components';
import './points.scss';

interface Props {
  readonly points: readonly string[];
  /** One after the other: numbers instead of dots. */
  readonly isOrdered?: boolean;
}

/** Short lines, one thought each. */
export function Points({ points, isOrdered = false }: Props) {
  return (
    <View className="points">
      {points.map((point, index) => (
        <View key={point} className="point">
          {isOrdered ? (
            <View className="point__number">{String(index + 1)}</View>
          ) : (
            <View className="point__dot" aria-hidden="true" />
          )}
          <View className="point__text">{point}</View>
        </View>
      ))}
    </View>
  );
}
