import { View } from '@tarojs/components';
import { asRole } from './role';
import './lead.scss';

interface Props {
  readonly title: string;
  readonly words: string;
}

/** The head of a step: what it is, and why it is asked. */
export function Lead({ title, words }: Props) {
  return (
    <View className="lead">
      <View className="lead__title" {...asRole('heading')}>
        {title}
      </View>
      <View className="lead__words">{words}</View>
    </View>
  );
}
