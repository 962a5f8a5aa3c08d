import { View } from '@tarojs/components';
import { asRole } from './role';
import './hero.scss';

interface Props {
  readonly title: string;
  readonly words: string;
}

/** The head of the home page. */
export function Hero({ title, words }: Props) {
  return (
    <View className="hero">
      <View className="hero__seal" aria-hidden="true">
        医保
      </View>
      <View className="hero__text">
        <View className="hero__title" {...asRole('heading')}>
          {title}
        </View>
        <View className="hero__words">{words}</View>
      </View>
    </View>
  );
}
