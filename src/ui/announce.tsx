import { View } from '@tarojs/components';
import './announce.scss';

/** Said by a screen reader when it changes, shown to nobody. An empty text says nothing. */
export function Announce({ id, text }: { readonly id: string; readonly text: string }) {
  return (
    <View id={id} className="announce" aria-live="polite">
      {text}
    </View>
  );
}
