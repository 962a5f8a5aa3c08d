import { View } from '@tarojs/components';
import { asRole } from './role';
import './skeleton.scss';

interface Props {
  readonly id: string;
  /** What is on its way: read aloud, not shown. */
  readonly label: string;
  /** One bar a line, the first being the title. */
  readonly lines?: number;
}

/** The shape of a card that is on its way, as large as the card will be. */
export function Skeleton({ id, label, lines = 3 }: Props) {
  return (
    <View id={id} className="skeleton" {...asRole('status')} aria-live="polite" aria-label={label}>
      {Array.from({ length: lines }, (_, at) => (
        <View key={at} className={`skeleton__bar skeleton__bar--${at === 0 ? 'title' : 'line'}`} />
      ))}
    </View>
  );
}
