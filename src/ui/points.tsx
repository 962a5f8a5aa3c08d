import { View } from '@tarojs/components';
import './points.scss';

/** Short lines, one thought each. */
export function Points({ points }: { readonly points: readonly string[] }) {
  return (
    <View className="points">
      {points.map((point) => (
        <View key={point} className="point">
          <View className="point__dot" aria-hidden="true" />
          <View className="point__text">{point}</View>
        </View>
      ))}
    </View>
  );
}
