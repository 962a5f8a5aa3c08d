import { View } from '@tarojs/components';
import './hint.scss';

/** A quiet line under a button or a card. */
export function Hint({ children }: { readonly children: string }) {
  return <View className="hint">{children}</View>;
}
