import type { PropsWithChildren } from 'react';
import { View } from '@tarojs/components';
import './actions.scss';

/** The buttons of a page, at its foot where the thumb is. */
export function Actions({ children }: PropsWithChildren) {
  return <View className="actions">{children}</View>;
}

/** Two lesser choices side by side, so that neither hides below the screen. */
export function Pair({ children }: PropsWithChildren) {
  return <View className="pair">{children}</View>;
}
