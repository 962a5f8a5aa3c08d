import { Button as PlatformButton, View } from '@tarojs/components';
import { asRole } from './role';
import './news-row.scss';

interface Props {
  readonly id: string;
  readonly title: string;
  readonly figure: string;
  readonly lines: readonly string[];
  /** A word at the head while it is new; null afterwards. */
  readonly mark: string | null;
  readonly onTap: () => void;
}

/** Something that happened, as a line of a list that opens it. */
export function NewsRow({ id, title, figure, lines, mark, onTap }: Props) {
  return (
    <PlatformButton
      id={id}
      className="news"
      hoverClass="news--pressed"
      {...asRole('button')}
      aria-label={[...(mark ? [mark] : []), title, figure, ...lines].join('，')}
      onClick={onTap}
    >
      <View className="news__head">
        {mark ? <View className="news__mark">{mark}</View> : null}
        <View className="news__title">{title}</View>
        <View className="news__figure">{figure}</View>
      </View>
      {lines.map((line) => (
        <View key={line} className="news__line">
          {line}
        </View>
      ))}
    </PlatformButton>
  );
}
