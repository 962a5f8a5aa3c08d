import { View } from '@tarojs/components';
import './announce.scss';

interface Props {
  readonly id: string;
  readonly text: string;
  /** Interrupts what is being said. */
  readonly isUrgent?: boolean;
}

/**
 * Said by a screen reader when it changes, shown to nobody. An empty text says nothing. It has to stand on the
 * page before it is to be heard: readers listen to changes, not to what comes whole.
 */
export function Announce({ id, text, isUrgent = false }: Props) {
  return (
    <View id={id} className="announce" aria-live={isUrgent ? 'assertive' : 'polite'}>
      {text}
    </View>
  );
}
