import { View } from '@tarojs/components';
import { asRole } from './role';
import './sub-title.scss';

/** A heading inside of a card. */
export function SubTitle({ children }: { readonly children: string }) {
  return (
    <View className="sub-title" {...asRole('heading')}>
      {children}
    </View>
  );
}
