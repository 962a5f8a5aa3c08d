import { View } from '@tarojs/components';
import './merits.scss';

interface Merit {
  readonly name: string;
  readonly words: string;
}

/** Why one would want it: a name and a line each. */
export function Merits({ merits }: { readonly merits: readonly Merit[] }) {
  return (
    <View className="merits">
      {merits.map(({ name, words }) => (
        <View key={name} className="merit">
          <View className="merit__name">{name}</View>
          <View className="merit__words">{words}</View>
        </View>
      ))}
    </View>
  );
}
