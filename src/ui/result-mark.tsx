import { View } from '@tarojs/components';
import { asRole } from './role';
import './result-mark.scss';

interface Props {
  readonly id: string;
  readonly words: string;
  readonly detail?: string;
}

/** It worked: a large tick, and words that say what. */
export function ResultMark({ id, words, detail }: Props) {
  return (
    <View
      id={id}
      className="result"
      {...asRole('status')}
      aria-live="assertive"
      aria-label={detail ? `${words}，${detail}` : words}
    >
      <View className="result__mark" aria-hidden="true">
        ✓
      </View>
      <View className="result__words">{words}</View>
      {detail ? <View className="result__detail">{detail}</View> : null}
    </View>
  );
}
