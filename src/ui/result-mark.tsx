import { View } from '@tarojs/components';
import { asRole } from './role';
import './result-mark.scss';

interface Props {
  readonly id: string;
  readonly words: string;
  readonly detail?: string;
  /** The page says it aloud by itself. */
  readonly isQuiet?: boolean;
}

/** It worked: a large tick, and words that say what. */
export function ResultMark({ id, words, detail, isQuiet = false }: Props) {
  const label = detail ? `${words}，${detail}` : words;
  const voice = { ...asRole('status'), 'aria-live': 'assertive' as const, 'aria-label': label };
  return (
    <View id={id} className="result" {...(isQuiet ? {} : voice)}>
      <View className="result__mark" aria-hidden="true">
        ✓
      </View>
      <View className="result__words">{words}</View>
      {detail ? <View className="result__detail">{detail}</View> : null}
    </View>
  );
}
